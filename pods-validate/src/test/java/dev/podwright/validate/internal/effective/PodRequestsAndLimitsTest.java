package dev.podwright.validate.internal.effective;

import dev.podwright.validate.internal.core.RecordedRules;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class PodRequestsAndLimitsTest {
    @TestFactory
    List<DynamicTest> counts_qos_class_requests_and_limits_as_the_server_does() {
        return RecordedRules.effective("pods");
    }
}
