package dev.podwright.dsl.words;

import static dev.podwright.dsl.Pods.*;
import static dev.podwright.dsl.words.Yaml.app;
import static dev.podwright.dsl.words.Yaml.pod;
import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.dsl.ContainerDraft;
import dev.podwright.dsl.PodDraft;
import dev.podwright.dsl.source.VolumeSource;
import dev.podwright.dsl.value.LabelSelectorDraft;
import dev.podwright.dsl.value.ResourceAmount;
import dev.podwright.manifest.Manifests;
import dev.podwright.model.meta.LabelSelector;
import dev.podwright.model.volume.PersistentVolumeClaimSpec;
import dev.podwright.model.volume.PersistentVolumeClaimTemplate;
import dev.podwright.validate.Validator;
import org.junit.jupiter.api.Test;

/** Words that other tests do not use, each compared with another way to write the same. */
class MoreWordsTest {
    private static void same(PodDraft one, PodDraft other) {
        assertThat(one.buildUnchecked()).isEqualTo(other.buildUnchecked()).isNotEqualTo(pod().buildUnchecked());
    }

    private static void same(ContainerDraft one, ContainerDraft other) {
        assertThat(one.buildUnchecked()).isEqualTo(other.buildUnchecked()).isNotEqualTo(app().buildUnchecked());
    }

    private static void same(VolumeSource one, VolumeSource other) {
        assertThat(one.toModel("v")).isEqualTo(other.toModel("v"));
    }

    @Test
    void builders_of_nested_objects() {
        same(app().capabilities(c -> c.customize(b -> b.addAdd("X"))), app().capabilities(c -> c.add("X")));
        same(
                pod().nodeAffinity(n -> n.required(t -> t.customize(b -> {}).matchExpression("a", "Exists"))
                        .customize(b -> {})),
                pod().nodeAffinity(n -> n.required(t -> t.matchExpression("a", EXISTS))));
        same(
                pod().nodeAffinity(n -> n.required(t -> t.matchField("metadata.name", "In", "n"))),
                pod().nodeAffinity(n -> n.required(t -> t.matchField("metadata.name", IN, "n"))));
        same(
                pod().ownerReference("v1", "K", "n", "u", o -> o.customize(b -> b.controller(true))),
                pod().ownerReference("v1", "K", "n", "u", o -> o.controller()));
        same(pod().ownerReference("v1", "K", "n", "u"), pod().ownerReference("v1", "K", "n", "u", o -> o));
        same(
                pod().podAffinity(a -> a.required(
                        "kubernetes.io/hostname", t -> t.namespaces("n").customize(b -> b.addNamespace("m")))),
                pod().podAffinity(a -> a.required(HOSTNAME, t -> t.namespaces("n", "m"))));
        same(
                pod().podAffinity(a -> a.preferred(1, "kubernetes.io/hostname", t -> t)),
                pod().podAffinity(a -> a.preferred(1, HOSTNAME, t -> t)));
        assertThat(LabelSelectorDraft.empty()
                        .matchExpression("a", "In", "b")
                        .customize(b -> b.putMatchLabel("c", "d"))
                        .toModel())
                .isEqualTo(LabelSelectorDraft.empty()
                        .matchLabel("c", "d")
                        .matchExpression("a", IN, "b")
                        .toModel())
                .isNotEqualTo(LabelSelector.builder().build());
    }

    @Test
    void texts_and_numbers() {
        same(app().env("A", 1), app().env("A", "1"));
        same(app().env("A", 0.5), app().env("A", "0.5"));
        same(app().env("A", true), app().env("A", "true"));
        same(app().resizePolicy("cpu", "NotRequired"), app().resizePolicy("cpu", NOT_REQUIRED));
        same(
                app().restartPolicyRule("Restart", exitCodes("In", 42)),
                app().restartPolicyRule(RESTART, exitCodes(IN, 42)));
        same(
                app().seccompProfile(LOCALHOST, "p.json"),
                app().customize(b -> b.securityContext(pod().seccompProfile(LOCALHOST, "p.json")
                        .inContainer("app", c -> c.seccompProfile(LOCALHOST, "p.json"))
                        .buildUnchecked()
                        .spec()
                        .containers()
                        .get(0)
                        .securityContext())));
        same(app().port("p", 1, p -> p.hostPort("80")), app().port("p", 1, p -> p.hostPort(80)));
        same(
                app().requests(ResourceAmount.of("cpu", 0.5), ResourceAmount.of("memory", "1Gi")),
                app().requests(cpu(0.5), memory(gib(1))));
        assertThat(ResourceAmount.of("cpu", "1").resource()).isEqualTo("cpu");
        assertThat(exec(java.util.List.of("a", "b")).toModel())
                .isEqualTo(exec("a", "b").toModel());
    }

    @Test
    void fields_of_the_pod() {
        assertThat(Manifests.toYaml(pod().priority(7).buildUnchecked())).contains("priority: 7");
        assertThat(Manifests.toYaml(pod().overhead(cpu("250m"))
                        .resources()
                        .securityContext()
                        .buildUnchecked()))
                .contains("overhead:\n    cpu: 250m", "resources: {}", "securityContext: {}");
        PodDraft template = pod().label("a", "b");
        Validator validator = Validator.standard();
        assertThat(template.validateTemplate(validator)).isEqualTo(template.validateTemplate());
        assertThat(template.buildTemplate(validator)).isEqualTo(template.buildTemplate());
    }

    @Test
    void volumes() {
        same(secret("s").item("k", "f", "0400"), secret("s").item("k", "f", 0400));
        same(configMap("s").defaultMode("0400"), configMap("s").defaultMode(0400));
        same(
                downwardAPI().item("f", fieldRef("metadata.name"), "0400").defaultMode("0440"),
                downwardAPI().item("f", fieldRef("metadata.name"), 0400).defaultMode(0440));
        same(projected().defaultMode("0440"), projected().defaultMode(0440));
        same(
                ephemeral()
                        .accessModes("ReadWriteOnce")
                        .requests(storage("1Gi"))
                        .limits(storage(gib(2)))
                        .annotation("a", "b")
                        .volumeName("pv"),
                ephemeralClaim("1Gi")
                        .limits(storage("2Gi"))
                        .volumeName("pv")
                        .customize(e -> e.volumeClaimTemplate(PersistentVolumeClaimTemplate.builder()
                                .metadata(dev.podwright.model.meta.ObjectMeta.builder()
                                        .putAnnotation("a", "b")
                                        .build())
                                .spec(spec())
                                .build())));
        same(emptyDir().customize(b -> b.medium("Memory")), emptyDir().medium(MEMORY));
        same(hostPath("/h").customize(b -> b.type("File")), hostPath("/h").type(FILE));
        same(image("i").customize(b -> b.pullPolicy("Always")), image("i").pullPolicy(ALWAYS));
        same(nfs("s", "/").customize(b -> b.readOnly(true)), nfs("s", "/").readOnly());
        same(csi("d").customize(b -> b.readOnly(true)), csi("d").readOnly());
        same(
                projected(
                        serviceAccountToken("t").customize(b -> b.audience("a")),
                        clusterTrustBundle("b").customize(b -> b.name("n")),
                        podCertificate("s", ED25519).customize(b -> b.keyPath("k"))),
                projected(
                                serviceAccountToken("t").audience("a"),
                                clusterTrustBundle("b").name("n"),
                                podCertificate("s", "ED25519").keyPath("k"))
                        .customize(b -> {}));
        same(downwardAPI().customize(b -> b.defaultMode(0400)), downwardAPI().defaultMode(0400));
    }

    private static PersistentVolumeClaimSpec spec() {
        return ephemeralClaim("1Gi")
                .limits(storage("2Gi"))
                .volumeName("pv")
                .toModel("v")
                .ephemeral()
                .volumeClaimTemplate()
                .spec();
    }
}
