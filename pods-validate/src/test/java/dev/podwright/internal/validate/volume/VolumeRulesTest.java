package dev.podwright.internal.validate.volume;

import dev.podwright.internal.validate.RecordedRules;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class VolumeRulesTest {
    @TestFactory
    List<DynamicTest> answers_as_the_server_does() {
        return RecordedRules.tests("volume");
    }
}
