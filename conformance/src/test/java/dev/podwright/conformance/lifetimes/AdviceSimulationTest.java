package dev.podwright.conformance.lifetimes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AdviceSimulationTest {
    @Test
    void port_rules_find_what_fails_to_bind_in_the_life_of_a_pod() {
        AdviceSimulation simulation = AdviceSimulation.run(1, 10_000);
        assertThat(simulation.difference()).isEmpty();
        assertThat(simulation.pods()).isEqualTo(10_000);
        assertThat(simulation.collidingInPod()).isBetween(2_000L, 8_000L);
        assertThat(simulation.collidingOnNode()).isBetween(1_000L, 8_000L);
    }
}
