package dev.podwright.validate.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.validate.internal.advice.AdviceRules;
import org.junit.jupiter.api.Test;

class ConsequencesTest {
    @Test
    void the_rules_of_what_is_absent_are_rules() {
        assertThat(AdviceRules.ids()).containsAll(Consequences.OF_WHAT_IS_ABSENT);
    }
}
