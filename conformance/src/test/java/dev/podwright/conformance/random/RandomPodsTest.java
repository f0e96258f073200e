package dev.podwright.conformance.random;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.json.JsonObject;
import dev.podwright.model.internal.binding.Decoder;
import dev.podwright.model.internal.json.JsonReader;
import dev.podwright.model.schema.Schemas;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Finding;
import dev.podwright.schema.Field;
import dev.podwright.schema.FieldKind;
import dev.podwright.schema.ObjectSchema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RandomPodsTest {
    @Test
    void the_same_seed_gives_the_same_pods_in_any_order() {
        RandomPods forward = new RandomPods(7);
        List<String> pods = Stream.generate(forward::next).limit(50).toList();
        RandomPods backward = new RandomPods(7);
        for (int i = 49; i >= 0; i--) {
            assertThat(backward.pod(i)).isEqualTo(pods.get(i));
        }
        assertThat(new RandomPods(8).pod(0)).isNotEqualTo(pods.get(0));
    }

    @Test
    void sound_pods_can_be_read_and_hold_every_field_of_the_model() {
        RandomPods pods = new RandomPods(1);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 20_000; i++) {
            List<Finding> problems = new ArrayList<>();
            ObjectSchema<?> schema = Schemas.ofKind("Pod");
            String pod = pods.soundPod(i);
            JsonObject json =
                    (JsonObject) Objects.requireNonNull(JsonReader.readLine(pod).root());
            collect(schema, new Decoder(problems).decode(json, schema, FieldPath.empty()), seen);
            assertThat(problems).as(pod).isEmpty();
        }
        Set<String> missing = new HashSet<>();
        every(Schemas.ofKind("Pod"), missing, new HashSet<>());
        missing.removeAll(seen);
        // Never sound on create.
        missing.removeIf(name -> name.startsWith("EphemeralContainer."));
        missing.removeAll(Set.of("PodSpec.ephemeralContainers", "ObjectMeta.resourceVersion"));
        assertThat(missing).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static <T> void collect(ObjectSchema<T> schema, Object value, Set<String> seen) {
        for (Field field : schema.fields()) {
            Object held = schema.get((T) value, field.index());
            if (held == null
                    || (held instanceof Collection<?> list && list.isEmpty())
                    || (held instanceof Map<?, ?> map && map.isEmpty())) {
                continue;
            }
            seen.add(schema.name() + "." + field.name());
            if (field.kind() == FieldKind.OBJECT) {
                for (Object each : held instanceof Collection<?> list ? list : List.of(held)) {
                    collect(schema.nested(field.index()), each, seen);
                }
            }
        }
    }

    private static void every(ObjectSchema<?> schema, Set<String> names, Set<String> types) {
        if (types.add(schema.name())) {
            for (Field field : schema.fields()) {
                names.add(schema.name() + "." + field.name());
                if (field.kind() == FieldKind.OBJECT) {
                    every(schema.nested(field.index()), names, types);
                }
            }
        }
    }
}
