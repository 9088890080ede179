package org.gatewright.signon;

import java.util.Optional;
import org.gatewright.administrator.Actor;
import org.gatewright.session.SessionInfo;

/**
 * Who is signed in at a browser, for pages of ours.
 *
 * @param actor what they may do
 * @param language a language tag from their profile
 */
public record Current(
        Actor actor, String userName, String displayName, Optional<String> language, SessionInfo session) {}
