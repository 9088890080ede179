package org.gatewright.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gatewright.spi.Extension;
import org.gatewright.spi.Plugin;
import org.gatewright.spi.directory.DirectoryChanges;
import org.gatewright.spi.directory.DirectoryPage;
import org.gatewright.spi.directory.DirectoryPerson;
import org.gatewright.spi.directory.UserDirectory;
import org.gatewright.spi.host.PluginHost;

/** Adds a directory whose people a test holds in its hands. */
public final class BookPlugin implements Plugin {

    static final Map<String, DirectoryPerson> PEOPLE = new TreeMap<>();
    static final List<String> ASKED = new ArrayList<>();
    /** Empty if the directory can't say what has changed. */
    static Optional<List<DirectoryChanges>> reports = Optional.empty();

    static boolean down;

    /** For the server. */
    public BookPlugin() {}

    @Override
    public String id() {
        return "book";
    }

    @Override
    public List<Extension> extensions(PluginHost host) {
        return List.of(new Book());
    }

    private static final class Book implements UserDirectory {

        @Override
        public String id() {
            return "book";
        }

        @Override
        public Optional<DirectoryPerson> find(String organization, String loginName) {
            return Optional.ofNullable(PEOPLE.get(loginName));
        }

        @Override
        public Optional<DirectoryPerson> authenticate(String organization, String loginName, String password) {
            ASKED.add(organization + ": " + loginName);
            if (down) {
                throw new IllegalStateException("down");
            }
            return find(organization, loginName).filter(person -> password.equals("right"));
        }

        @Override
        public DirectoryPage list(String organization, Optional<String> cursor) {
            List<DirectoryPerson> all = new ArrayList<>(PEOPLE.values());
            int from = cursor.map(Integer::parseInt).orElse(0);
            int to = Math.min(from + 2, all.size());
            return new DirectoryPage(
                    all.subList(from, to), to < all.size() ? Optional.of(Integer.toString(to)) : Optional.empty());
        }

        @Override
        public Optional<DirectoryChanges> changesSince(String organization, Optional<String> cursor) {
            if (down) {
                throw new IllegalStateException("down");
            }
            return reports.map(all -> all.get(cursor.map(Integer::parseInt).orElse(0)));
        }
    }
}
