package dev.podwright.internal.validate.meta;

import dev.podwright.internal.validate.RecordedRules;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class MetadataRulesTest {
    @TestFactory
    List<DynamicTest> answers_metadata_as_the_server_does() {
        return RecordedRules.tests("metadata");
    }
}
