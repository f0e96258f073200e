package dev.podwright.validate.internal.rules.scheduling;

import dev.podwright.validate.internal.core.RecordedRules;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class SchedulingRulesTest {
    @TestFactory
    List<DynamicTest> answers_as_the_server_does() {
        return RecordedRules.tests("scheduling");
    }
}
