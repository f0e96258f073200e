package dev.podwright.validate.internal.rules.meta;

import dev.podwright.validate.internal.core.RecordedRules;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class MetadataRulesTest {
    @TestFactory
    List<DynamicTest> answers_metadata_as_the_server_does() {
        return RecordedRules.tests("metadata");
    }
}
