package dev.podwright.dsl.words;

import static dev.podwright.dsl.Pods.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.podwright.dsl.InvalidPodException;
import dev.podwright.manifest.Manifests;
import dev.podwright.model.Pod;
import org.junit.jupiter.api.Test;

class ShopTest {
    @Test
    void should_read_back_and_be_edited_with_the_same_words() {
        String yaml = Manifests.toYaml(Shop.shop().build());
        Pod read = Manifests.read(yaml).single(Pod.class);

        Pod edited = edit(read).inContainer("app", c -> c.limits(memory("1Gi"))).build();

        assertThat(Manifests.toYaml(edited))
                .isEqualTo(yaml.replace("limits:\n        memory: 512Mi", "limits:\n        memory: 1Gi"));
    }

    @Test
    void should_refuse_to_build_what_the_server_refuses() {
        assertThatThrownBy(() -> Shop.shop().label("app", "not a label").build())
                .isInstanceOfSatisfying(
                        InvalidPodException.class,
                        e -> assertThat(e.report().rejected()).hasSize(1))
                .hasMessageStartingWith("1 problem in pod \"shop\"");
    }
}
