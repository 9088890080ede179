package org.gatewright.plugin.mappers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.gatewright.spi.Plugin;
import org.gatewright.spi.identity.Application;
import org.gatewright.spi.identity.Attribute;
import org.gatewright.spi.identity.Attributes;
import org.gatewright.spi.identity.Subject;
import org.gatewright.spi.mapping.AttributeMapperFactory;
import org.gatewright.spi.mapping.MappingContext;
import org.gatewright.spi.mapping.MappingException;
import org.gatewright.spi.mapping.Release;
import org.gatewright.spi.setting.InvalidSettingException;
import org.gatewright.spi.setting.Settings;
import org.junit.jupiter.api.Test;

class MappersTest {

    private static final MappingContext ALICE = context(
            Map.of(Subject.EMAIL, "Alice@example.com", "badge", "0"),
            List.of("a/b.c", "umlaut-ü"),
            List.of("/staff/admins", "/guests"));

    @Test
    void t027_profileFieldIsReleasedUnderItsName() {
        Release release =
                run(new ProfileFieldMapper(), Map.of("name", "mail", "field", "email", "nameFormat", "basic"));

        assertThat(release.attributes().find("mail"))
                .contains(new Attribute(
                        "mail",
                        List.of("Alice@example.com"),
                        Optional.of("urn:oasis:names:tc:SAML:2.0:attrname-format:basic"),
                        Optional.empty()));
    }

    @Test
    void t062_zeroIsAValueAndNoValueIsNoAttribute() {
        assertThat(run(new ProfileFieldMapper(), Map.of("name", "n", "field", "badge"))
                        .attributes()
                        .values("n"))
                .containsExactly("0");
        assertThat(run(new ProfileFieldMapper(), Map.of("name", "n", "field", "none"))
                        .attributes()
                        .all())
                .isEmpty();
    }

    @Test
    void t253_aNeededValueThatIsMissingFails() {
        assertThatThrownBy(
                        () -> run(new ProfileFieldMapper(), Map.of("name", "n", "field", "none", "mandatory", "true")))
                .isInstanceOfSatisfying(
                        MappingException.class, e -> assertThat(e.fault()).isEqualTo("field-missing"));
    }

    @Test
    void f32_lettersCanBeLowered() {
        assertThat(run(new SubjectNameMapper(), Map.of("field", "email", "letterCase", "lower"))
                        .subjectName())
                .contains("alice@example.com");
    }

    @Test
    void t060_rolesAreOneAttributeWithOneValueEach() {
        assertThat(run(new RoleListMapper(), Map.of("name", "roles"))
                        .attributes()
                        .values("roles"))
                .containsExactly("a/b.c", "umlaut-ü");
    }

    @Test
    void t060_renamedRolesGoUnderTheirNewNameAlone() {
        Release release = run(
                new RoleListMapper(), Map.of("name", "roles", "renames", "a/b.c => admin\n", "onlyRenamed", "true"));

        assertThat(release.attributes().values("roles")).containsExactly("admin");
    }

    @Test
    void t060_withoutRolesThereIsNoAttribute() {
        MappingContext nobody = context(Map.of(), List.of(), List.of());

        assertThat(new RoleListMapper()
                        .create(new Settings(Map.of("name", "roles")))
                        .map(nobody, Release.NOTHING)
                        .attributes()
                        .all())
                .isEmpty();
    }

    @Test
    void aRenameWithoutArrowIsRefusedAtSave() {
        assertThatThrownBy(() -> run(new RoleListMapper(), Map.of("name", "roles", "renames", "a b")))
                .isInstanceOfSatisfying(
                        InvalidSettingException.class, e -> assertThat(e.key()).isEqualTo("renames"));
    }

    @Test
    void t061_groupsByNameOrPathWithOrWithoutTheGroupsAbove() {
        assertThat(groups("false", "true")).containsExactly("guests", "staff", "admins");
        assertThat(groups("true", "true")).containsExactly("/guests", "/staff", "/staff/admins");
        assertThat(groups("true", "false")).containsExactly("/guests", "/staff/admins");
    }

    @Test
    void t062_fixedValuesAreSentAsTyped() {
        Release release = run(new FixedValueMapper(), Map.of("name", "n", "values", " a \nfalse\n"));

        assertThat(release.attributes().values("n")).containsExactly(" a ", "false");
    }

    @Test
    void renameMovesTheValues() {
        Release before = Release.NOTHING.withAttributes(Attributes.NONE.with(Attribute.of("old", List.of("v"))));

        Release after = new RenameMapper()
                .create(new Settings(Map.of("from", "old", "name", "new")))
                .map(ALICE, before);

        assertThat(after.attributes().byName().keySet()).containsExactly("new");
        assertThat(after.attributes().values("new")).containsExactly("v");
    }

    @Test
    void isFoundByTheServiceLoader() {
        assertThat(ServiceLoader.load(Plugin.class)).extracting(Plugin::id).containsExactly("mappers");
    }

    private static List<String> groups(String fullPath, String inherited) {
        return run(new GroupListMapper(), Map.of("name", "g", "fullPath", fullPath, "inherited", inherited))
                .attributes()
                .values("g");
    }

    private static Release run(AttributeMapperFactory factory, Map<String, String> settings) {
        return factory.create(new Settings(settings)).map(ALICE, Release.NOTHING);
    }

    private static MappingContext context(Map<String, String> profile, List<String> roles, List<String> groups) {
        return new MappingContext(
                new Subject("u1", "alice", "Example Works", profile, roles, groups),
                new Application("a1", 1, "CRM", "crm", "Tools", "urn:crm", Optional.empty(), Settings.NONE),
                Instant.EPOCH);
    }
}
