package dev.podwright.conformance.routes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RouteSimulationTest {
    @Test
    void routes_lead_to_the_containers_that_hear_the_request_in_a_cluster() {
        RouteSimulation simulation = RouteSimulation.run(1, 3_000);
        assertThat(simulation.difference()).isEmpty();
        assertThat(simulation.bundles()).isEqualTo(3_000);
        assertThat(simulation.outcomes())
                .containsOnlyKeys(
                        "another host",
                        "answered",
                        "at localhost alone",
                        "behind a proxy",
                        "behind several proxies",
                        "by a label of the controller",
                        "name of no port",
                        "no pod",
                        "not known to listen",
                        "not known to listen, one container",
                        "only in one namespace of the request",
                        "several workloads")
                .allSatisfy((outcome, times) -> assertThat(times).as(outcome).isGreaterThanOrEqualTo(10));
    }
}
