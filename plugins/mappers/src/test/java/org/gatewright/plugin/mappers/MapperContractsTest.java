package org.gatewright.plugin.mappers;

import org.gatewright.testkit.AttributeMapperContract;
import org.gatewright.testkit.Make;
import org.junit.jupiter.api.Nested;

class MapperContractsTest {

    @Nested
    class OfProfileFields extends AttributeMapperContract {

        OfProfileFields() {
            super(new ProfileFieldMapper(), Make.settings("name", "mail", "field", "email", "mandatory", "true"));
        }
    }

    @Nested
    class OfRoleLists extends AttributeMapperContract {

        OfRoleLists() {
            super(new RoleListMapper(), Make.settings("name", "roles"));
        }
    }

    @Nested
    class OfGroupLists extends AttributeMapperContract {

        OfGroupLists() {
            super(new GroupListMapper(), Make.settings("name", "groups"));
        }
    }

    @Nested
    class OfFixedValues extends AttributeMapperContract {

        OfFixedValues() {
            super(new FixedValueMapper(), Make.settings("name", "n", "values", "v"));
        }
    }

    @Nested
    class OfRenames extends AttributeMapperContract {

        OfRenames() {
            super(new RenameMapper(), Make.settings("from", "before", "name", "after"));
        }
    }

    @Nested
    class OfSubjectNames extends AttributeMapperContract {

        OfSubjectNames() {
            super(new SubjectNameMapper(), Make.settings("field", "email", "mandatory", "true"));
        }
    }
}
