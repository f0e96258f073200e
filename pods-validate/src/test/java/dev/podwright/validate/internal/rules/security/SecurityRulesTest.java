package dev.podwright.validate.internal.rules.security;

import dev.podwright.validate.internal.core.RecordedRules;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class SecurityRulesTest {
    @TestFactory
    List<DynamicTest> answers_security_as_the_server_does() {
        return RecordedRules.tests("security");
    }

    @TestFactory
    List<DynamicTest> answers_container_security_as_the_server_does() {
        return RecordedRules.tests("container-security");
    }
}
