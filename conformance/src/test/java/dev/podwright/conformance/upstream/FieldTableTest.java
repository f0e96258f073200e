package dev.podwright.conformance.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.model.internal.binding.GoTypes;
import dev.podwright.model.schema.Schemas;
import dev.podwright.schema.Field;
import dev.podwright.schema.FieldKind;
import dev.podwright.schema.FieldShape;
import dev.podwright.schema.ObjectSchema;
import dev.podwright.version.KubernetesVersion;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Compares what the model says about its fields (since, required) with the table that {@code conformance/go/cmd/fields}
 * makes from the {@code k8s.io/api} modules of Kubernetes 1.20 to 1.37.
 */
class FieldTableTest {
    /** Kinds of which it matters whether a field is a pointer. A time is one in every field but one. */
    private static final Set<FieldKind> WITH_POINTERS =
            EnumSet.complementOf(EnumSet.of(FieldKind.TIME, FieldKind.BYTES, FieldKind.JSON, FieldKind.JSON_OBJECT));

    @Test
    void model_agrees_with_the_upstream_table() throws IOException {
        Set<String> upstream = new TreeSet<>();
        for (List<String> cells : UpstreamTable.rows("/fields.tsv")) {
            String type = cells.get(0).replace("meta.", "");
            ObjectSchema<?> schema = schema(type);
            if (!isTypeMeta(schema, cells.get(1))) {
                String since = cells.get(4).equals("-") ? "" : cells.get(4);
                upstream.add(type + "." + cells.get(1) + " since=" + since + " required="
                        + cells.get(3).equals("required"));
            }
        }
        Set<String> model = new TreeSet<>();
        for (ObjectSchema<?> schema : Schemas.all()) {
            for (Field field : schema.fields()) {
                KubernetesVersion since = field.since();
                model.add(schema.name() + "." + field.name() + " since=" + (since == null ? "" : since) + " required="
                        + field.required());
            }
        }
        assertThat(model).containsExactlyElementsOf(upstream);
    }

    @Test
    void pointers_and_structs_are_upstreams() throws IOException {
        Set<String> upstream = new TreeSet<>();
        for (List<String> cells : UpstreamTable.rows("/fields.tsv")) {
            ObjectSchema<?> schema = schema(cells.get(0).replace("meta.", ""));
            if (isTypeMeta(schema, cells.get(1))) {
                continue;
            }
            Field field = schema.fields().get(schema.indexOf(cells.get(1)));
            boolean pointer = cells.get(2).startsWith("*");
            boolean object = field.kind() == FieldKind.OBJECT;
            if (field.shape() == FieldShape.ONE && WITH_POINTERS.contains(field.kind()) && object != pointer) {
                upstream.add(schema.name() + "." + field.name());
            }
        }
        Set<String> model = new TreeSet<>();
        GoTypes.fields().forEach((type, fields) -> fields.forEach(field -> model.add(type + "." + field)));
        assertThat(model).containsExactlyElementsOf(upstream);
    }

    private static boolean isTypeMeta(ObjectSchema<?> schema, String field) {
        return !schema.apiVersion().isEmpty() && (field.equals("apiVersion") || field.equals("kind"));
    }

    private static ObjectSchema<?> schema(String type) {
        return Schemas.all().stream()
                .filter(s -> s.name().equals(type))
                .findFirst()
                .orElseThrow(() -> new AssertionError("upstream has a type that the model lacks: " + type));
    }
}
