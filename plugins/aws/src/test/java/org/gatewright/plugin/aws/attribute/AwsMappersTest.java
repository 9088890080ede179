package org.gatewright.plugin.aws.attribute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatewright.spi.identity.Application;
import org.gatewright.spi.identity.Attribute;
import org.gatewright.spi.identity.Subject;
import org.gatewright.spi.mapping.AttributeMapperFactory;
import org.gatewright.spi.mapping.MappingContext;
import org.gatewright.spi.mapping.MappingException;
import org.gatewright.spi.mapping.Release;
import org.gatewright.spi.setting.InvalidSettingException;
import org.gatewright.spi.setting.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AwsMappersTest {

    private static final String ROLE_ARN = "arn:aws:iam::123456789012:role/ops/Admin,x";
    private static final String PROVIDER_ARN = "arn:aws:iam::123456789012:saml-provider/Gatewright";

    @Test
    void aRoleKeyOfTheRightFormIsAnAwsRole() {
        Release release = run(
                new RoleMapper(),
                Map.of("provider", "Gatewright", "pattern", "aws:{account}:{role}"),
                "aws:123456789012:Admin",
                "editor");

        assertThat(values(release, "Role")).containsExactly("arn:aws:iam::123456789012:role/Admin," + PROVIDER_ARN);
        assertThat(release.attributes().all())
                .extracting(Attribute::nameFormat)
                .containsOnly(Optional.of(AwsAttribute.NAME_FORMAT));
    }

    @Test
    void f15_aReversedPairIsSentRoleFirst() {
        Release release = run(
                new RoleMapper(),
                Map.of("provider", "x", "pairs", "editor => " + PROVIDER_ARN + "," + ROLE_ARN),
                "editor");

        assertThat(values(release, "Role")).containsExactly(ROLE_ARN + "," + PROVIDER_ARN);
    }

    @Test
    void f11_aLongPathIsSentWhole() {
        String role = "arn:aws:iam::123456789012:role/" + "p/".repeat(200) + "Admin";

        Release release = run(
                new RoleMapper(), Map.of("provider", "x", "pairs", "editor => " + role + "," + PROVIDER_ARN), "editor");

        assertThat(values(release, "Role")).containsExactly(role + "," + PROVIDER_ARN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "editor => arn:aws:iam::123456789012:role/A, arn:aws:iam::123456789012:saml-provider/G",
                "editor => arn:aws:iam::123456789012:role/A",
                "editor => arn:aws:iam::123456789012:role/A,arn:aws-cn:iam::123456789012:saml-provider/G",
                "editor => arn:aws:iam::123456789012:role/A,arn:aws:iam::210987654321:saml-provider/G",
                "arn:aws:iam::123456789012:role/A"
            })
    void f10_aPairAwsWouldRefuseIsRefusedAtSave(String line) {
        assertThatThrownBy(() -> run(new RoleMapper(), Map.of("provider", "x", "pairs", line), "editor"))
                .isInstanceOfSatisfying(
                        InvalidSettingException.class, e -> assertThat(e.key()).isEqualTo("pairs"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"aws:{role}:{account}", "{account}{role}", "aws", "{account}:{role}:{role}"})
    void aPatternThatIsNoneIsRefusedAtSave(String pattern) {
        assertThatThrownBy(() -> run(new RoleMapper(), Map.of("provider", "x", "pattern", pattern)))
                .isInstanceOf(InvalidSettingException.class);
    }

    @Test
    void v056_aRoleKeyWithALineBreakOrCommaPairIsNoRole() {
        assertThatThrownBy(() -> run(
                        new RoleMapper(),
                        Map.of("provider", "Gatewright", "pattern", "aws:{account}:{role}"),
                        "aws:123456789012:Admin\n" + ROLE_ARN,
                        "aws:12345678901:Admin"))
                .isInstanceOfSatisfying(
                        MappingException.class, e -> assertThat(e.fault()).isEqualTo("no-aws-role"));
    }

    @Test
    void iam6_aSessionNameIsMadeToFit() {
        MappingContext context = context("Älice O'Hara/../x", List.of());

        Release release = new SessionNameMapper()
                .create(new Settings(Map.of("field", "userName")))
                .map(context, Release.NOTHING);

        assertThat(values(release, "RoleSessionName")).containsExactly("-lice-O-Hara-..-x");
    }

    @Test
    void iam6_aSessionNameThatMustNotBeChangedIsRefused() {
        MappingContext context = context("alice smith", List.of());

        assertThatThrownBy(() -> new SessionNameMapper()
                        .create(new Settings(Map.of("field", "userName", "unfit", "refuse")))
                        .map(context, Release.NOTHING))
                .isInstanceOf(MappingException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"899", "43201", "an hour"})
    void iam7_aSessionLengthOutOfRangeIsRefusedAtSave(String seconds) {
        assertThatThrownBy(() -> new SessionDurationMapper().create(new Settings(Map.of("seconds", seconds))))
                .isInstanceOf(InvalidSettingException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"900", "43200"})
    void iam7_theBoundsAreAllowed(String seconds) {
        assertThat(values(run(new SessionDurationMapper(), Map.of("seconds", seconds)), "SessionDuration"))
                .containsExactly(seconds);
    }

    @Test
    void iam9_transitiveTagsAreListed() {
        Release release = run(new PrincipalTagMapper(), Map.of("key", "team", "fixed", "blue", "transitive", "true"));

        assertThat(values(release, "PrincipalTag:team")).containsExactly("blue");
        assertThat(values(release, "TransitiveTagKeys")).containsExactly("team");
    }

    @ParameterizedTest
    @ValueSource(strings = {"aws:team", "a;b"})
    void iam8_aTagKeyAwsWouldRefuseIsRefusedAtSave(String key) {
        assertThatThrownBy(() -> run(new AccessControlMapper(), Map.of("key", key, "fixed", "x")))
                .isInstanceOfSatisfying(
                        InvalidSettingException.class, e -> assertThat(e.key()).isEqualTo("key"));
    }

    @Test
    void aTagNeedsOneSourceAndNotTwo() {
        assertThatThrownBy(() -> run(new PrincipalTagMapper(), Map.of("key", "k", "fixed", "x", "field", "email")))
                .isInstanceOf(InvalidSettingException.class);
    }

    @Test
    void i07_thePrefixCanBeChanged() {
        Release release = run(
                new SessionDurationMapper(),
                Map.of("seconds", "900", "prefix", "http://www.amazonaws.cn/SAML/Attributes/"));

        assertThat(release.attributes().byName().keySet())
                .containsExactly("http://www.amazonaws.cn/SAML/Attributes/SessionDuration");
    }

    @Test
    void iam10_aSourceIdentityMustNotBeReserved() {
        MappingContext context = context("aws:root", List.of());

        assertThatThrownBy(() -> new SourceIdentityMapper()
                        .create(new Settings(Map.of("field", "userName")))
                        .map(context, Release.NOTHING))
                .isInstanceOf(MappingException.class);
    }

    private static List<String> values(Release release, String suffix) {
        return release.attributes().values(AwsAttribute.PREFIX + suffix);
    }

    private static Release run(AttributeMapperFactory factory, Map<String, String> settings, String... roles) {
        return factory.create(new Settings(settings)).map(context("alice", List.of(roles)), Release.NOTHING);
    }

    private static MappingContext context(String userName, List<String> roles) {
        return new MappingContext(
                new Subject("u1", userName, "Example Works", Map.of(), roles, List.of()),
                new Application(
                        "a1", 1, "AWS", "aws", "Cloud", "urn:amazon:webservices", Optional.empty(), Settings.NONE),
                Instant.EPOCH);
    }
}
