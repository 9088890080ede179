package org.example.bad;

/** What a plugin should not do. */
enum Deed {
    NULL,
    LARGE,
    LINK,
    OVERFLOW,
    THROW,
    HANG,
    HANG_FOR_GOOD,
    LOADER,
    INTERRUPT;

    private static final int TEN_MEGABYTES = 10 << 20;

    /** Does it; a text if there is one. */
    String text() {
        switch (this) {
            case NULL:
                return null;
            case LARGE:
                return "x".repeat(TEN_MEGABYTES);
            case LINK:
                throw new NoSuchMethodError("org.example.Library.method()");
            case OVERFLOW:
                return text() + name();
            case THROW:
                throw new IllegalStateException("alice@example.com is unknown");
            case HANG:
                hang(false);
                return "late";
            case HANG_FOR_GOOD:
                hang(true);
                return "late";
            case LOADER:
                Thread.currentThread().setContextClassLoader(ClassLoader.getPlatformClassLoader());
                return "done";
            default:
                Thread.currentThread().interrupt();
                return "done";
        }
    }

    private static void hang(boolean forGood) {
        Object nobodyTells = new Object();
        synchronized (nobodyTells) {
            do {
                try {
                    nobodyTells.wait();
                } catch (InterruptedException e) {
                    // as many do
                }
            } while (forGood);
        }
    }
}
