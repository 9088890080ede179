package org.gatewright.spi.directory;

import java.util.Optional;
import org.gatewright.spi.Extension;

/**
 * People that are kept elsewhere, such as in an LDAP server or in the database of another product. Implemented by plugins. An
 * organization names the directory that its people come from; what must be set for it, such as an address, are the plugin's own
 * {@linkplain org.gatewright.spi.Plugin#settings() settings}, which the organization may have of its own. Its name is the text
 * {@code directory.<id>.name}.
 *
 * <p>Who signs in with a name that the server does not know is looked up here; a right password makes them one of the
 * organization's people, and from then on they are asked for that password. What the directory says of them is taken over at
 * each sign-in, and when it {@linkplain #changesSince reports} a change.
 *
 * <p>Any thread of any node may call. People wait for {@link #find} and {@link #authenticate}, so that a server that does not
 * answer has to be given up soon. A call that throws says that the directory can't be reached: people are asked to come again, and
 * nothing counts as a wrong password.
 *
 * @since 1.0
 */
public interface UserDirectory extends Extension {

    @Override
    String id();

    /**
     * Looks for a person by what they type to sign in.
     *
     * @param organization name of the organization
     * @param loginName as it was typed; whether letter case counts is for the directory to say
     * @return empty if the directory knows nobody by that name
     */
    Optional<DirectoryPerson> find(String organization, String loginName);

    /**
     * Checks a password. For a name that nobody has, it takes about as long as for a wrong password, if that can be done: who
     * guesses must not learn who is there.
     *
     * @param organization name of the organization
     * @param loginName as it was typed
     * @param password as it was typed; never blank
     * @return the person; empty if there is no such person, the password is wrong or they may not sign in
     */
    Optional<DirectoryPerson> authenticate(String organization, String loginName, String password);

    /**
     * Lists everybody, page by page, in any order that stays the same meanwhile. The server calls it now and then, to find out who
     * has gone, where {@link #changesSince} can't say.
     *
     * @param organization name of the organization
     * @param cursor what the page before gave; empty for the first page
     * @return some people, and where to go on
     */
    DirectoryPage list(String organization, Optional<String> cursor);

    /**
     * Reports what has changed. The server calls it every few seconds, on one node.
     *
     * @param organization name of the organization
     * @param cursor what the report before gave; empty at the first call
     * @return empty if the directory can't say, so that the server lists everybody from time to time
     */
    Optional<DirectoryChanges> changesSince(String organization, Optional<String> cursor);
}
