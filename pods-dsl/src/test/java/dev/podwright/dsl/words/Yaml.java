package dev.podwright.dsl.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.dsl.ContainerDraft;
import dev.podwright.dsl.PodDraft;
import dev.podwright.dsl.Pods;
import dev.podwright.manifest.Manifests;
import dev.podwright.model.Pod;

/** Compares a draft with the whole manifest that it describes. */
final class Yaml {
    private Yaml() {}

    /** The whole pod. */
    static void assertYaml(PodDraft draft, String yaml) {
        assertThat(Manifests.toYaml(draft.buildUnchecked())).isEqualTo(yaml);
    }

    /** A pod {@code p} with just this container. */
    static void assertContainer(ContainerDraft container, String yaml) {
        assertYaml(Pods.pod("p").container(container), yaml);
    }

    /** Something to say words of. */
    static ContainerDraft app() {
        return Pods.container("app", "example/app:1");
    }

    /** Something to say words of. */
    static PodDraft pod() {
        return Pods.pod("p").container(app());
    }

    static Pod read(String yaml) {
        return Manifests.read(yaml).single(Pod.class);
    }
}
