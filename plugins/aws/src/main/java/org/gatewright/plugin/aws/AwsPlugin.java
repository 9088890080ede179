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
import org.gatewright.spi.Plugin;
import org.gatewright.spi.mapping.AttributeMapperFactory;
import org.gatewright.spi.preflight.PreflightRule;
import org.gatewright.spi.template.ApplicationTemplate;

/** What Gatewright knows of AWS. */
public final class AwsPlugin implements Plugin {

    @Override
    public String id() {
        return "aws";
    }

    @Override
    public List<AttributeMapperFactory> attributeMappers() {
        return List.of(
                new RoleMapper(),
                new SessionNameMapper(),
                new SessionDurationMapper(),
                new PrincipalTagMapper(),
                new SourceIdentityMapper(),
                new AccessControlMapper());
    }

    @Override
    public List<PreflightRule> preflightRules() {
        return List.of(new IdentityCenterRules(), new AccountFederationRules());
    }

    @Override
    public List<ApplicationTemplate> applicationTemplates() {
        return Stream.concat(
                        Stream.of(IdentityCenterTemplate.create()),
                        Stream.of(Partition.values()).map(AccountFederationTemplate::of))
                .toList();
    }
}
