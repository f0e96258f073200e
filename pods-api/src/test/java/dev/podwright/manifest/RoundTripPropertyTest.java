package dev.podwright.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.model.KubernetesObject;
import dev.podwright.model.Pod;
import dev.podwright.model.PodTemplate;
import dev.podwright.model.schema.Schemas;
import dev.podwright.schema.ObjectSchema;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What is rendered reads back the same, over all fields of the model and awkward text everywhere. */
class RoundTripPropertyTest {

    @Property(tries = 1500)
    void yaml_reads_back_as_the_same_pod(@ForAll long seed, @ForAll @IntRange(min = 5, max = 95) int density) {
        Pod pod = new RandomObjects(new Random(seed), density).object(Schemas.of(Pod.class));
        String yaml = Manifests.toYaml(pod);
        Pod read = Manifests.read(yaml).single(Pod.class);
        assertThat(read).isEqualTo(pod);
        assertThat(Manifests.toYaml(read)).isEqualTo(yaml);
    }

    @Property(tries = 1000)
    void json_reads_back_as_the_same_pod(@ForAll long seed, @ForAll @IntRange(min = 5, max = 95) int density) {
        Pod pod = new RandomObjects(new Random(seed), density).object(Schemas.of(Pod.class));
        String json = Manifests.toJson(pod);
        Pod read = Manifests.read(json).single(Pod.class);
        assertThat(read).isEqualTo(pod);
        assertThat(Manifests.toJson(read)).isEqualTo(json);
    }

    @Property(tries = 1500)
    void every_kind_reads_back_as_the_same_object(@ForAll long seed, @ForAll @IntRange(min = 5, max = 95) int density) {
        List<ObjectSchema<?>> kinds = Schemas.all().stream()
                .filter(schema -> !schema.apiVersion().isEmpty())
                .toList();
        Random random = new Random(seed);
        ObjectSchema<?> kind = kinds.get(random.nextInt(kinds.size()));
        KubernetesObject object = (KubernetesObject) new RandomObjects(random, density).object(kind);
        String yaml = Manifests.toYaml(object);
        KubernetesObject read = Manifests.inspect(yaml).objects().get(0);
        assertThat(read).isEqualTo(object);
        assertThat(Manifests.toYaml(read)).isEqualTo(yaml);
        assertThat(Manifests.inspect(Manifests.toJson(object)).objects()).containsExactly(object);
    }

    @Property(tries = 300)
    void stream_of_objects_reads_back_in_order(@ForAll long seed) {
        RandomObjects random = new RandomObjects(new Random(seed), 30);
        List<KubernetesObject> objects = List.of(
                random.object(Schemas.of(Pod.class)),
                random.object(Schemas.of(PodTemplate.class)),
                random.object(Schemas.of(Pod.class)));
        assertThat(Manifests.read(Manifests.toYaml(objects)).objects()).isEqualTo(objects);
    }
}
