package dev.podwright.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.podwright.model.Pod;
import dev.podwright.model.PodSpec;
import dev.podwright.model.container.Container;
import dev.podwright.model.container.ContainerPort;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.report.Finding;
import dev.podwright.report.Report;
import org.junit.jupiter.api.Test;

class SuppressTest {
    private static final String COLLISION = "localhost/port-collision";

    @Test
    void what_is_suppressed_is_listed_with_its_reason() {
        Validator validator = Validator.builder()
                .suppress(COLLISION, "SO_REUSEPORT on purpose")
                .build();
        Report report = validator.validate(pod());
        assertThat(report.advised()).isEmpty();
        assertThat(report.suppressed()).singleElement().satisfies(off -> {
            assertThat(off.finding().rule()).isEqualTo(COLLISION);
            assertThat(off.reason()).isEqualTo("SO_REUSEPORT on purpose");
        });
    }

    @Test
    void the_standard_validator_has_every_rule_on() {
        assertThat(Validator.standard().validate(pod()).advised())
                .extracting(Finding::rule)
                .containsExactly(COLLISION);
    }

    @Test
    void an_unknown_rule_and_a_missing_reason_are_refused() {
        Validator.Builder builder = Validator.builder();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.suppress("localhost/nothing", "x"))
                .withMessageContaining("localhost/nothing")
                .withMessageContaining(COLLISION);
        assertThatIllegalArgumentException().isThrownBy(() -> builder.suppress(COLLISION, " "));
    }

    private static Pod pod() {
        return Pod.builder()
                .metadata(ObjectMeta.builder().name("web").build())
                .spec(PodSpec.builder()
                        .addContainer(listening("a"))
                        .addContainer(listening("b"))
                        .build())
                .build();
    }

    private static Container listening(String name) {
        return Container.builder()
                .name(name)
                .image("image")
                .addPort(ContainerPort.builder().containerPort(80).build())
                .build();
    }
}
