package dev.podwright.dsl.words;

import static dev.podwright.dsl.Pods.*;
import static dev.podwright.dsl.words.Yaml.assertYaml;
import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.dsl.PodDraft;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.Validator;
import dev.podwright.validate.podsecurity.PodSecurityLevel;
import org.junit.jupiter.api.Test;

/** What hardened() sets, and that it does not change what was written. */
class HardenedTest {

    @Test
    void sets_what_the_restricted_standard_asks_and_lists_it() {
        PodDraft pod =
                pod("p").hardened().initContainer("i", "i").sidecar("s", "s").container("app", "a");

        assertThat(pod.hardenedFields())
                .extracting(FieldPath::toString)
                .containsExactly(
                        "spec.initContainers[0].securityContext.allowPrivilegeEscalation",
                        "spec.initContainers[0].securityContext.capabilities",
                        "spec.initContainers[1].securityContext.allowPrivilegeEscalation",
                        "spec.initContainers[1].securityContext.capabilities",
                        "spec.containers[0].securityContext.allowPrivilegeEscalation",
                        "spec.containers[0].securityContext.capabilities",
                        "spec.securityContext.runAsNonRoot",
                        "spec.securityContext.seccompProfile");
        assertThat(pod("p").container("app", "a").hardenedFields()).isEmpty();
    }

    @Test
    void fits_the_restricted_standard() {
        Validator restricted =
                Validator.builder().podSecurity(PodSecurityLevel.RESTRICTED).build();
        PodDraft pod = pod("p").initContainer("i", "i").sidecar("s", "s").container("app", "a");

        assertThat(pod.validate(restricted).findings()).isNotEmpty();
        assertThat(pod.hardened().validate(restricted).findings()).isEmpty();
        assertThat(pod.os("windows").hardened().validate(restricted).findings()).isEmpty();
    }

    @Test
    void leaves_alone_what_was_said() {
        PodDraft pod = pod("p").seccompProfile(LOCALHOST, "p.json")
                .hardened()
                .container(container("app", "a")
                        .runAsNonRoot(false)
                        .allowPrivilegeEscalation(true)
                        .seccompProfile(UNCONFINED)
                        .capabilities(x -> x.drop("NET_RAW"))
                        .capabilities(x -> x.add("NET_BIND_SERVICE")));

        assertYaml(pod, """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: p
                spec:
                  containers:
                  - name: app
                    image: a
                    securityContext:
                      capabilities:
                        add:
                        - NET_BIND_SERVICE
                        drop:
                        - NET_RAW
                        - ALL
                      runAsNonRoot: false
                      allowPrivilegeEscalation: true
                      seccompProfile:
                        type: Unconfined
                  securityContext:
                    runAsNonRoot: true
                    seccompProfile:
                      type: Localhost
                      localhostProfile: p.json
                """);
        assertThat(pod.hardenedFields())
                .extracting(FieldPath::toString)
                .containsExactly(
                        "spec.containers[0].securityContext.capabilities", "spec.securityContext.runAsNonRoot");
    }

    @Test
    void asks_of_a_windows_pod_only_what_the_server_lets_it_have() {
        PodDraft pod = pod("p").os("windows").hardened().container("app", "a");

        assertYaml(pod, """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: p
                spec:
                  containers:
                  - name: app
                    image: a
                  securityContext:
                    runAsNonRoot: true
                  os:
                    name: windows
                """);
        assertThat(pod.validate().rejected()).isEmpty();
    }

    @Test
    void does_not_make_an_invalid_pod_of_a_powerful_one() {
        PodDraft pod = pod("p").hardened()
                .container(container("root", "a").privileged())
                .container(container("admin", "a").capabilities(x -> x.add("CAP_SYS_ADMIN")));

        assertThat(pod.validate().rejected()).isEmpty();
        assertThat(pod.hardenedFields())
                .extracting(FieldPath::toString)
                .doesNotContain("spec.containers[0].securityContext.allowPrivilegeEscalation")
                .doesNotContain("spec.containers[1].securityContext.allowPrivilegeEscalation");
    }
}
