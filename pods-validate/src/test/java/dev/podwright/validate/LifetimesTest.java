package dev.podwright.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.model.PodSpec;
import dev.podwright.model.container.Container;
import dev.podwright.model.container.EphemeralContainer;
import dev.podwright.validate.pod.Lifetimes;
import dev.podwright.validate.pod.PodContainer;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LifetimesTest {
    private static final Lifetimes LIFETIMES = Lifetimes.of(PodSpec.builder()
            .addInitContainers(init("early"), sidecar("proxy"), init("migrate"), sidecar("late"))
            .addContainers(init("app"), init("worker"))
            .addEphemeralContainers(EphemeralContainer.builder().name("debug").build())
            .build());

    private static Container init(String name) {
        return Container.builder().name(name).build();
    }

    private static Container sidecar(String name) {
        return Container.builder().name(name).restartPolicy("Always").build();
    }

    @ParameterizedTest
    @CsvSource({
        "early, proxy, false, init container \"early\" has ended before sidecar \"proxy\" starts",
        "early, migrate, false, init container \"early\" has ended before init container \"migrate\" starts",
        "proxy, migrate, true, sidecar \"proxy\" starts before init container \"migrate\" and runs beside it",
        "migrate, late, false, init container \"migrate\" has ended before sidecar \"late\" starts",
        "migrate, app, false, init container \"migrate\" has ended before container \"app\" starts",
        "proxy, late, true, sidecar \"proxy\" starts before sidecar \"late\" and runs beside it",
        "late, app, true, sidecar \"late\" starts before container \"app\" and runs beside it",
        "app, worker, true, container \"app\" and container \"worker\" run at the same time",
        "early, debug, false, init container \"early\" has ended before ephemeral container \"debug\" starts",
        "app, debug, true, container \"app\" and ephemeral container \"debug\" run at the same time",
        "app, app, true, container \"app\" is one container",
    })
    void containers_overlap_as_the_kubelet_runs_them(String a, String b, boolean overlap, String explanation) {
        PodContainer first = Objects.requireNonNull(LIFETIMES.find(a));
        PodContainer second = Objects.requireNonNull(LIFETIMES.find(b));
        assertThat(LIFETIMES.overlap(first, second)).isEqualTo(overlap);
        assertThat(LIFETIMES.overlap(second, first)).isEqualTo(overlap);
        assertThat(LIFETIMES.explain(first, second)).isEqualTo(explanation);
        assertThat(LIFETIMES.explain(second, first)).hasSameSizeAs(explanation);
    }

    @ParameterizedTest
    @CsvSource({
        "early, ''",
        "proxy, migrate late app worker debug",
        "migrate, proxy",
        "late, proxy app worker debug",
        "app, proxy late worker debug",
        "debug, proxy late app worker",
    })
    void each_container_runs_beside_those_that_it_overlaps(String name, String beside) {
        PodContainer container = Objects.requireNonNull(LIFETIMES.find(name));
        assertThat(LIFETIMES.beside(container))
                .extracting(PodContainer::name)
                .containsExactlyElementsOf(beside.isEmpty() ? List.of() : List.of(beside.split(" ", -1)));
    }

    @Test
    void they_describe_the_pods_life_step_by_step() {
        assertThat(LIFETIMES).hasToString("""
                init container "early" runs alone and ends
                sidecar "proxy" starts and stays
                init container "migrate" runs beside "proxy" and ends
                sidecar "late" starts beside "proxy" and stays
                container "app" and container "worker" run together beside "proxy", "late"
                ephemeral container "debug" joins at the end""");
    }
}
