package org.gatewright.cluster;

/** The release of Gatewright that runs here. */
final class Release {

    private Release() {}

    /** As the manifest of the archive says; empty text outside of one. */
    static String name() {
        String version = Release.class.getPackage().getImplementationVersion();
        return version == null ? "" : version;
    }
}
