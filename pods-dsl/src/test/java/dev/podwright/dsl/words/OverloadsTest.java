package dev.podwright.dsl.words;

import static dev.podwright.dsl.Pods.*;
import static dev.podwright.dsl.words.Yaml.app;
import static dev.podwright.dsl.words.Yaml.pod;
import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.dsl.ContainerDraft;
import dev.podwright.dsl.PodDraft;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Overloads of a word write the same: constants and texts, collections and varargs, with true and without an argument. */
class OverloadsTest {
    private static void same(PodDraft one, PodDraft other) {
        assertThat(one.buildUnchecked()).isEqualTo(other.buildUnchecked()).isNotEqualTo(pod().buildUnchecked());
    }

    private static void same(ContainerDraft one, ContainerDraft other) {
        assertThat(one.buildUnchecked()).isEqualTo(other.buildUnchecked()).isNotEqualTo(app().buildUnchecked());
    }

    @Test
    void of_capabilities_draft() {
        same(app().capabilities(d -> d.add(List.of("a", "b"))), app().capabilities(d -> d.add("a", "b")));
        same(app().capabilities(d -> d.drop(List.of("a", "b"))), app().capabilities(d -> d.drop("a", "b")));
    }

    @Test
    void of_cluster_trust_bundle_draft() {
        same(
                pod().volume("v", projected(clusterTrustBundle("b").optional(true))),
                pod().volume("v", projected(clusterTrustBundle("b").optional())));
    }

    @Test
    void of_config_map_draft() {
        same(
                pod().volume("v", configMap("c").optional(true)),
                pod().volume("v", configMap("c").optional()));
    }

    @Test
    void of_container_draft() {
        same(app().allowPrivilegeEscalation(), app().allowPrivilegeEscalation(true));
        same(app().appArmorProfile(UNCONFINED), app().appArmorProfile("Unconfined"));
        same(app().appArmorProfile("RuntimeDefault"), app().appArmorProfile(RUNTIME_DEFAULT));
        same(app().args(List.of("a", "b")), app().args("a", "b"));
        same(app().command(List.of("a", "b")), app().command("a", "b"));
        same(app().imagePullPolicy("Always"), app().imagePullPolicy(ALWAYS));
        same(app().limits(List.of(cpu("1"))), app().limits(cpu("1")));
        same(app().procMount("Default"), app().procMount(DEFAULT));
        same(app().requests(List.of(cpu("1"))), app().requests(cpu("1")));
        same(app().requests(Map.of("cpu", "1")), app().requests(cpu("1")));
        same(app().restartPolicy("Always"), app().restartPolicy(ALWAYS));
        same(app().seccompProfile("RuntimeDefault"), app().seccompProfile(RUNTIME_DEFAULT));
        same(app().stdinOnce(true), app().stdinOnce());
        same(app().terminationMessagePolicy("File"), app().terminationMessagePolicy(FILE));
    }

    @Test
    void of_csi_draft() {
        same(pod().volume("v", csi("d").readOnly(true)), pod().volume("v", csi("d").readOnly()));
        same(
                pod().volume("v", csi("d").volumeAttributes(Map.of("a", "b"))),
                pod().volume("v", csi("d").volumeAttribute("a", "b")));
    }

    @Test
    void of_dns_config_draft() {
        same(pod().dnsConfig(d -> d.nameservers(List.of("a", "b"))), pod().dnsConfig(d -> d.nameservers("a", "b")));
        same(pod().dnsConfig(d -> d.searches(List.of("a", "b"))), pod().dnsConfig(d -> d.searches("a", "b")));
    }

    @Test
    void of_env_from_draft() {
        same(
                app().envFrom(secretRef("s").optional(true)),
                app().envFrom(secretRef("s").optional()));
    }

    @Test
    void of_ephemeral_draft() {
        same(
                pod().volume("v", ephemeral().volumeMode("Filesystem")),
                pod().volume("v", ephemeral().volumeMode(FILESYSTEM)));
    }

    @Test
    void of_file_key_source() {
        same(
                app().env("A", fileKeyRef("v", "p", "k").optional(true)),
                app().env("A", fileKeyRef("v", "p", "k").optional()));
    }

    @Test
    void of_host_path_draft() {
        same(
                pod().volume("v", hostPath("/h").type("Directory")),
                pod().volume("v", hostPath("/h").type(DIRECTORY)));
    }

    @Test
    void of_http_get() {
        same(
                app().livenessProbe(httpGet("/", 1).scheme("HTTP")),
                app().livenessProbe(httpGet("/", 1).scheme(HTTP)));
    }

    @Test
    void of_image_draft() {
        same(
                pod().volume("v", image("i").pullPolicy("Always")),
                pod().volume("v", image("i").pullPolicy(ALWAYS)));
    }

    @Test
    void of_key_source() {
        same(
                app().env("A", secretKeyRef("s", "k").optional(true)),
                app().env("A", secretKeyRef("s", "k").optional()));
    }

    @Test
    void of_label_selector_draft() {
        same(
                pod().topologySpreadConstraint(t -> t.labelSelector(d -> d.matchLabels(Map.of("a", "b")))),
                pod().topologySpreadConstraint(t -> t.labelSelector(d -> d.matchLabel("a", "b"))));
    }

    @Test
    void of_nfs_draft() {
        same(
                pod().volume("v", nfs("s", "/").readOnly(true)),
                pod().volume("v", nfs("s", "/").readOnly()));
    }

    @Test
    void of_owner_reference_draft() {
        same(
                pod().ownerReference("v1", "K", "n", "u", d -> d.blockOwnerDeletion()),
                pod().ownerReference("v1", "K", "n", "u", d -> d.blockOwnerDeletion(true)));
        same(
                pod().ownerReference("v1", "K", "n", "u", d -> d.blockOwnerDeletion(true)),
                pod().ownerReference("v1", "K", "n", "u", d -> d.blockOwnerDeletion()));
        same(
                pod().ownerReference("v1", "K", "n", "u", d -> d.controller(true)),
                pod().ownerReference("v1", "K", "n", "u", d -> d.controller()));
    }

    @Test
    void of_persistent_volume_claim_draft() {
        same(
                pod().volume("v", persistentVolumeClaim("c").readOnly(true)),
                pod().volume("v", persistentVolumeClaim("c").readOnly()));
    }

    @Test
    void of_pod_affinity_term_draft() {
        same(
                pod().podAffinity(n -> n.required(ZONE, d -> d.matchLabelKeys(List.of("a", "b")))),
                pod().podAffinity(n -> n.required(ZONE, d -> d.matchLabelKeys("a", "b"))));
        same(
                pod().podAffinity(n -> n.required(ZONE, d -> d.mismatchLabelKeys(List.of("a", "b")))),
                pod().podAffinity(n -> n.required(ZONE, d -> d.mismatchLabelKeys("a", "b"))));
        same(
                pod().podAffinity(n -> n.required(ZONE, d -> d.namespaces(List.of("a", "b")))),
                pod().podAffinity(n -> n.required(ZONE, d -> d.namespaces("a", "b"))));
    }

    @Test
    void of_pod_certificate_draft() {
        same(
                pod().volume("v", projected(podCertificate("s", "ED25519").userAnnotations(Map.of("a", "b")))),
                pod().volume("v", projected(podCertificate("s", "ED25519").userAnnotation("a", "b"))));
    }

    @Test
    void of_pod_draft() {
        same(pod().appArmorProfile(UNCONFINED), pod().appArmorProfile("Unconfined"));
        same(pod().appArmorProfile("RuntimeDefault"), pod().appArmorProfile(RUNTIME_DEFAULT));
        same(pod().automountServiceAccountToken(), pod().automountServiceAccountToken(true));
        same(pod().dnsPolicy("ClusterFirst"), pod().dnsPolicy(CLUSTER_FIRST));
        same(pod().enableServiceLinks(), pod().enableServiceLinks(true));
        same(pod().fsGroupChangePolicy("Always"), pod().fsGroupChangePolicy(ALWAYS));
        same(pod().hostIPC(true), pod().hostIPC());
        same(pod().hostPID(true), pod().hostPID());
        same(pod().hostUsers(), pod().hostUsers(true));
        same(pod().limits(List.of(cpu("1"))), pod().limits(cpu("1")));
        same(pod().nodeSelector(Map.of("a", "b")), pod().nodeSelector("a", "b"));
        same(pod().os(WINDOWS), pod().os("windows"));
        same(pod().preemptionPolicy("PreemptLowerPriority"), pod().preemptionPolicy(PREEMPT_LOWER_PRIORITY));
        same(pod().requests(List.of(cpu("1"))), pod().requests(cpu("1")));
        same(pod().requests(Map.of("cpu", "1")), pod().requests(cpu("1")));
        same(pod().restartPolicy("Always"), pod().restartPolicy(ALWAYS));
        same(pod().seccompProfile("RuntimeDefault"), pod().seccompProfile(RUNTIME_DEFAULT));
        same(pod().setHostnameAsFQDN(true), pod().setHostnameAsFQDN());
        same(pod().shareProcessNamespace(true), pod().shareProcessNamespace());
        same(pod().supplementalGroups(List.of(1L, 2L)), pod().supplementalGroups(1, 2));
        same(pod().supplementalGroupsPolicy("Merge"), pod().supplementalGroupsPolicy(MERGE));
    }

    @Test
    void of_port_draft() {
        same(app().port("p", 1, d -> d.protocol("TCP")), app().port("p", 1, d -> d.protocol(TCP)));
    }

    @Test
    void of_secret_draft() {
        same(
                pod().volume("v", secret("s").optional(true)),
                pod().volume("v", secret("s").optional()));
    }

    @Test
    void of_toleration_draft() {
        same(pod().toleration(d -> d.effect("NoSchedule")), pod().toleration(d -> d.effect(NO_SCHEDULE)));
        same(pod().toleration(d -> d.operator("Exists")), pod().toleration(d -> d.operator(EXISTS)));
    }

    @Test
    void of_topology_spread_draft() {
        same(
                pod().topologySpreadConstraint(d -> d.matchLabelKeys(List.of("a", "b"))),
                pod().topologySpreadConstraint(d -> d.matchLabelKeys("a", "b")));
        same(
                pod().topologySpreadConstraint(d -> d.nodeAffinityPolicy("Honor")),
                pod().topologySpreadConstraint(d -> d.nodeAffinityPolicy(HONOR)));
        same(
                pod().topologySpreadConstraint(d -> d.nodeTaintsPolicy("Honor")),
                pod().topologySpreadConstraint(d -> d.nodeTaintsPolicy(HONOR)));
        same(
                pod().topologySpreadConstraint(d -> d.whenUnsatisfiable("DoNotSchedule")),
                pod().topologySpreadConstraint(d -> d.whenUnsatisfiable(DO_NOT_SCHEDULE)));
    }

    @Test
    void of_volume_mount_draft() {
        same(
                app().volumeMount("v", "/v", d -> d.mountPropagation("None")),
                app().volumeMount("v", "/v", d -> d.mountPropagation(NONE)));
        same(
                app().volumeMount("v", "/v", d -> d.recursiveReadOnly("Disabled")),
                app().volumeMount("v", "/v", d -> d.recursiveReadOnly(DISABLED)));
    }

    @Test
    void of_windows_options_draft() {
        same(app().windowsOptions(d -> d.hostProcess(true)), app().windowsOptions(d -> d.hostProcess()));
    }
}
