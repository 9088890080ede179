package org.gatewright.plugin.aws;

import java.util.List;
import java.util.stream.Stream;
import org.gatewright.plugin.aws.attribute.AccessControlMapper;
import org.gatewright.plugin.aws.attribute.PrincipalTagMapper;
import org.gatewright.plugin.aws.attribute.RoleMapper;
import org.gatewright.plugin.aws.attribute.SessionDurationMapper;
import org.gatewright.plugin.aws.attribute.SessionNameMapper;
import org.gatewright.plugin.aws.attribute.SourceIdentityMapper;
import org.gatewright.plugin.aws.rule.AccountFederationRules;
import org.gatewright.plugin.aws.rule.IdentityCenterRules;
import org.gatewright.spi.Extension;
import org.gatewright.spi.Plugin;
import org.gatewright.spi.host.PluginHost;

/** What Gatewright knows of AWS. */
public final class AwsPlugin implements Plugin {

    @Override
    public String id() {
        return "aws";
    }

    @Override
    public List<Extension> extensions(PluginHost host) {
        Stream<Extension> mappersAndRules = Stream.of(
                new RoleMapper(),
                new SessionNameMapper(),
                new SessionDurationMapper(),
                new PrincipalTagMapper(),
                new SourceIdentityMapper(),
                new AccessControlMapper(),
                new IdentityCenterRules(),
                new AccountFederationRules(),
                IdentityCenterTemplate.create());
        return Stream.concat(mappersAndRules, Stream.of(Partition.values()).map(AccountFederationTemplate::of))
                .toList();
    }
}
