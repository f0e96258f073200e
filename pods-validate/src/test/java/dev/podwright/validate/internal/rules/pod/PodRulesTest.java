package dev.podwright.validate.internal.rules.pod;

import dev.podwright.validate.internal.core.RecordedRules;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class PodRulesTest {
    @TestFactory
    List<DynamicTest> answers_pod_fields_as_the_server_does() {
        return RecordedRules.tests("pod-fields");
    }

    @TestFactory
    List<DynamicTest> answers_pod_template_as_the_server_does() {
        return RecordedRules.tests("pod-template");
    }
}
