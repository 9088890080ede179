package org.gatewright.plugin.aws.attribute;

import org.gatewright.testkit.AttributeMapperContract;
import org.gatewright.testkit.Make;
import org.junit.jupiter.api.Nested;

class AwsMapperContractsTest {

    @Nested
    class OfRoles extends AttributeMapperContract {

        OfRoles() {
            super(
                    new RoleMapper(),
                    Make.settings(
                            "provider",
                            "Gatewright",
                            "pairs",
                            "editor => arn:aws:iam::123456789012:role/Admin,arn:aws:iam::123456789012:saml-provider/Gatewright"));
        }
    }

    @Nested
    class OfSessionNames extends AttributeMapperContract {

        OfSessionNames() {
            super(new SessionNameMapper(), Make.settings());
        }
    }

    @Nested
    class OfSessionDurations extends AttributeMapperContract {

        OfSessionDurations() {
            super(new SessionDurationMapper(), Make.settings());
        }
    }

    @Nested
    class OfPrincipalTags extends AttributeMapperContract {

        OfPrincipalTags() {
            super(new PrincipalTagMapper(), Make.settings("key", "team", "field", "email"));
        }
    }

    @Nested
    class OfSourceIdentities extends AttributeMapperContract {

        OfSourceIdentities() {
            super(new SourceIdentityMapper(), Make.settings("field", "email"));
        }
    }

    @Nested
    class OfAccessControl extends AttributeMapperContract {

        OfAccessControl() {
            super(new AccessControlMapper(), Make.settings("key", "team", "fixed", "blue"));
        }
    }
}
