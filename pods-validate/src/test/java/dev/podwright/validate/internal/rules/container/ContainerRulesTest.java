package dev.podwright.validate.internal.rules.container;

import dev.podwright.validate.internal.core.RecordedRules;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ContainerRulesTest {
    @TestFactory
    List<DynamicTest> answers_names_and_images_as_the_server_does() {
        return RecordedRules.tests("containers");
    }

    @TestFactory
    List<DynamicTest> answers_ports_as_the_server_does() {
        return RecordedRules.tests("ports");
    }

    @TestFactory
    List<DynamicTest> answers_environments_as_the_server_does() {
        return RecordedRules.tests("env");
    }

    @TestFactory
    List<DynamicTest> answers_mounts_and_devices_as_the_server_does() {
        return RecordedRules.tests("mounts");
    }

    @TestFactory
    List<DynamicTest> answers_probes_as_the_server_does() {
        return RecordedRules.tests("probes");
    }

    @TestFactory
    List<DynamicTest> answers_lifecycles_as_the_server_does() {
        return RecordedRules.tests("lifecycle");
    }

    @TestFactory
    List<DynamicTest> answers_restarts_and_resizes_as_the_server_does() {
        return RecordedRules.tests("restart");
    }

    @TestFactory
    List<DynamicTest> answers_resources_as_the_server_does() {
        return RecordedRules.tests("resources");
    }

    @TestFactory
    List<DynamicTest> answers_pod_level_resources_as_the_server_does() {
        return RecordedRules.tests("pod-resources");
    }

    @TestFactory
    List<DynamicTest> answers_resource_claims_as_the_server_does() {
        return RecordedRules.tests("claims");
    }

    @TestFactory
    List<DynamicTest> answers_ephemeral_containers_as_the_server_does() {
        return RecordedRules.tests("ephemeral");
    }
}
