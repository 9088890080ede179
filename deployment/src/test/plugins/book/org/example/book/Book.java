package org.example.book;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gatewright.spi.directory.DirectoryChanges;
import org.gatewright.spi.directory.DirectoryPage;
import org.gatewright.spi.directory.DirectoryPerson;
import org.gatewright.spi.directory.UserDirectory;
import org.gatewright.spi.host.PluginSettings;
import org.gatewright.spi.setting.Settings;

/** People of an organization, a line each: external id, user name, password, given name. */
final class Book implements UserDirectory {

    private final PluginSettings settings;

    Book(PluginSettings settings) {
        this.settings = settings;
    }

    @Override
    public String id() {
        return "book";
    }

    @Override
    public Optional<DirectoryPerson> find(String organization, String loginName) {
        return lines(organization).stream()
                .filter(line -> line[1].equalsIgnoreCase(loginName))
                .map(Book::person)
                .findFirst();
    }

    @Override
    public Optional<DirectoryPerson> authenticate(String organization, String loginName, String password) {
        return lines(organization).stream()
                .filter(line -> line[1].equalsIgnoreCase(loginName) && line[2].equals(password))
                .map(Book::person)
                .findFirst();
    }

    @Override
    public DirectoryPage list(String organization, Optional<String> cursor) {
        return new DirectoryPage(lines(organization).stream().map(Book::person).toList(), Optional.empty());
    }

    /** The cursor is what was there, as external ids and a number that is another one when anything is different. */
    @Override
    public Optional<DirectoryChanges> changesSince(String organization, Optional<String> cursor) {
        List<DirectoryPerson> people = list(organization, Optional.empty()).people();
        List<String> ids = people.stream().map(DirectoryPerson::externalId).toList();
        String now = String.join(" ", ids) + " "
                + people.stream().map(person -> person.profile().toString()).collect(Collectors.joining()).hashCode();
        if (cursor.isEmpty() || cursor.get().equals(now)) {
            return Optional.of(new DirectoryChanges(List.of(), List.of(), now));
        }
        List<String> before = List.of(cursor.get().split(" "));
        List<String> removed = before.subList(0, before.size() - 1).stream()
                .filter(id -> !id.isEmpty() && !ids.contains(id))
                .toList();
        return Optional.of(new DirectoryChanges(people, removed, now));
    }

    private List<String[]> lines(String organization) {
        Settings own = settings.organization(organization);
        if (own.flag(BookPlugin.DOWN)) {
            throw new IllegalStateException("The book can't be found");
        }
        return own.lines(BookPlugin.PEOPLE).stream().map(line -> line.split(" ")).toList();
    }

    private static DirectoryPerson person(String[] line) {
        return new DirectoryPerson(line[0], line[1], true, Map.of("givenName", line[3], "email", line[1]));
    }
}
