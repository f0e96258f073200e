package dev.podwright.validate.internal.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.version.KubernetesVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FeaturesTest {

    @Test
    void knows_which_gates_are_off_by_default_in_1_37() {
        assertThat(Gate.values())
                .filteredOn(gate -> !Features.NEWEST.has(gate))
                .extracting(Gate::wireName)
                .containsExactly(
                        "AtomicWriteVolumeUserFields",
                        "ContainerStopSignals",
                        "EmptyDirVolumeMode",
                        "EvictionRequestAPI",
                        "GenericWorkload",
                        "GRPCContainerProbeTLS",
                        "H2CContainerProbe",
                        "ImageVolumeWithDigest",
                        "InPlacePodVerticalScalingMemoryBackedVolumes",
                        "StatefulSetRecreateStrategy",
                        "TaintTolerationComparisonOperators",
                        "UserNamespacesHostNetworkSupport",
                        "VolumeBindMountOptions",
                        "WorkloadWithJob");
    }

    @ParameterizedTest
    @EnumSource
    void is_never_on_before_it_is_introduced(Gate gate) {
        KubernetesVersion introduced = gate.history().get(0).since();
        for (KubernetesVersion version : KubernetesVersion.supported()) {
            if (!version.isAtLeast(introduced)) {
                assertThat(gate.in(version)).isNull();
                assertThat(Features.of(version).has(gate)).isFalse();
            }
        }
    }

    @Test
    void switches_one_gate_and_leaves_the_original_alone() {
        Features changed = Features.NEWEST.with(Gate.SELINUX_MOUNT, false).with(Gate.ENV_FILES, false);

        assertThat(changed.has(Gate.SELINUX_MOUNT)).isFalse();
        assertThat(changed.has(Gate.ENV_FILES)).isFalse();
        assertThat(Features.NEWEST.has(Gate.SELINUX_MOUNT)).isTrue();
        assertThat(ValidationOptions.onCreate(changed).has(ValidationOption.ALLOW_ONLY_RECURSIVE_SELINUX_CHANGE_POLICY))
                .isTrue();
        assertThat(ValidationOptions.onCreate(changed).has(ValidationOption.ALLOW_ENV_FILES_VALIDATION))
                .isFalse();
        assertThat(ValidationOptions.NEWEST.has(ValidationOption.ALLOW_ONLY_RECURSIVE_SELINUX_CHANGE_POLICY))
                .isFalse();
    }
}
