package org.gatewright.credential;

/** The person whose credentials are at stake. */
record Person(String id, String organizationId, String userName) {

    @Override
    public String toString() {
        return "Person[" + id + "]";
    }
}
