package dev.podwright.conformance.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.model.schema.Schemas;
import dev.podwright.schema.Field;
import dev.podwright.schema.ListType;
import dev.podwright.schema.ObjectSchema;
import dev.podwright.schema.PatchStrategy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Compares what the model says about how fields are merged with the table that {@code conformance/go/cmd/merge} makes from
 * the server's OpenAPI definitions.
 */
class MergeTableTest {
    @Test
    void model_agrees_with_the_upstream_table() throws IOException {
        Set<String> upstream = new TreeSet<>();
        UpstreamTable.rows("/merge.tsv").forEach(cells -> upstream.add(String.join("\t", cells)));
        Set<String> model = new TreeSet<>();
        for (ObjectSchema<?> schema : Schemas.all()) {
            if (schema.isAtomic()) {
                model.add(schema.name() + "\t\tmap-type=atomic");
            }
            for (Field field : schema.fields()) {
                List<String> attributes = attributes(field);
                if (!attributes.isEmpty()) {
                    model.add(schema.name() + "\t" + field.name() + "\t" + String.join(" ", attributes));
                }
            }
        }
        assertThat(model).containsExactlyElementsOf(upstream);
    }

    private static List<String> attributes(Field field) {
        List<String> out = new ArrayList<>();
        if (field.listType() == ListType.MAP) {
            out.add("list-type=map");
            out.add("list-map-keys=" + String.join(",", field.listMapKeys()));
        } else if (field.listType() == ListType.SET) {
            out.add("list-type=set");
        }
        if (field.isAtomicMap()) {
            out.add("map-type=atomic");
        }
        if (!field.patchStrategies().isEmpty()) {
            out.add("patch-strategy="
                    + field.patchStrategies().stream().map(MergeTableTest::text).collect(Collectors.joining(",")));
        }
        if (!field.patchMergeKey().isEmpty()) {
            out.add("patch-merge-key=" + field.patchMergeKey());
        }
        if (field.isUnionDiscriminator()) {
            out.add("union=discriminator");
        }
        if (!field.unionMember().isEmpty()) {
            out.add("union-member=" + field.unionMember());
        }
        if (!field.keyDefault().isEmpty()) {
            out.add("default=" + field.keyDefault());
        }
        return out;
    }

    private static String text(PatchStrategy strategy) {
        return switch (strategy) {
            case MERGE -> "merge";
            case RETAIN_KEYS -> "retainKeys";
        };
    }
}
