package org.gatewright.credential;

/**
 * A personal access token that was just made.
 *
 * @param value shown this one time
 */
public record IssuedToken(AccessToken token, String value) {

    @Override
    public String toString() {
        return "IssuedToken[" + token.id() + "]";
    }
}
