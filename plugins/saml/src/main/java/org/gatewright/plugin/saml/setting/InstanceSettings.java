package org.gatewright.plugin.saml.setting;

import java.time.Duration;
import java.util.Optional;
import org.gatewright.spi.setting.Settings;

/**
 * What is set for SAML in the whole instance.
 *
 * @param requireSignedRequests of every application; our metadata says so
 * @param signMetadata ours
 * @param metadataValidity how long our metadata says it is valid, if it says so
 */
public record InstanceSettings(
        boolean requireSignedRequests, boolean signMetadata, Optional<Duration> metadataValidity) {

    public static InstanceSettings of(Settings given) {
        Settings settings = SamlSettingList.completed(SamlSettingList.ofInstance(), given);
        return new InstanceSettings(
                settings.flag(SamlSettingList.REQUIRE_SIGNED_REQUESTS),
                settings.flag(SamlSettingList.SIGN_METADATA),
                settings.seconds(SamlSettingList.METADATA_VALIDITY));
    }
}
