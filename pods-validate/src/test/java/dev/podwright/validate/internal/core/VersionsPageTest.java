package dev.podwright.validate.internal.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.model.KubernetesObject;
import dev.podwright.model.Pod;
import dev.podwright.model.PodTemplate;
import dev.podwright.model.apps.DaemonSet;
import dev.podwright.model.apps.Deployment;
import dev.podwright.model.apps.ReplicaSet;
import dev.podwright.model.apps.StatefulSet;
import dev.podwright.model.batch.CronJob;
import dev.podwright.model.batch.Job;
import dev.podwright.model.schema.Schemas;
import dev.podwright.model.service.Service;
import dev.podwright.schema.Field;
import dev.podwright.schema.FieldKind;
import dev.podwright.schema.ObjectSchema;
import dev.podwright.version.KubernetesVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Makes the page of what changed for pods, workloads and Services from one version to the next, and names the test of each change;
 * {@code -Ddocs.write} writes it. The descriptions of rules are the comments of {@link RuleChange}.
 */
class VersionsPageTest {
    private static final Path PAGE = Path.of("../docs/versions.md");
    private static final Path RULES = Path.of("src/main/java/dev/podwright/validate/internal/core/RuleChange.java");
    private static final List<Class<? extends KubernetesObject>> KINDS = List.of(
            Pod.class,
            PodTemplate.class,
            Deployment.class,
            ReplicaSet.class,
            StatefulSet.class,
            DaemonSet.class,
            Job.class,
            CronJob.class,
            Service.class);
    private static final String BEGINNING = """
            # What changed, version by version
            What a Kubernetes version judges differently from the one before, as `Validator.builder().kubernetes(version)` follows
            it. `VersionsPageTest` makes this page from the tables that the validator reads, so it is complete as they are: beside
            the code of each version's own server they leave no difference.

            - *Fields*: the version before refuses them as unknown. `FieldTableTest` compares the versions with upstream's; `CorpusTest`
              replays what each version's server says of them. `StatusFieldsDriftTest` has the fields of a status, which is not judged.
              `PodSpec.workloadRef` is not in the model: 1.35 alone has it, reads it and drops it (`KubernetesVersionTest`).
            - *Feature gates*: what became of a gate by default. `GateTableTest` compares them with upstream's history, `GatesTest` has
              what a switch changes.
            - *Rules*: what no gate decides. The tests are those of `VersionChangesTest` that begin with the name: it has the answers of
              the servers of both versions.
            """;

    @Test
    void the_page_has_every_change() throws IOException {
        StringBuilder page = new StringBuilder(BEGINNING);
        List<KubernetesVersion> versions = new ArrayList<>(KubernetesVersion.supported());
        for (int i = versions.size() - 1; i > 0; i--) {
            KubernetesVersion version = versions.get(i);
            if (version.compareTo(KubernetesVersion.V1_33) > 0) {
                page.append("\n## From ")
                        .append(versions.get(i - 1))
                        .append(" to ")
                        .append(version)
                        .append('\n');
                section(page, "fields", fields(version));
                section(page, "feature gates", gates(version));
                section(page, "rules", rules(version));
            }
        }
        if (System.getProperty("docs.write") != null) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).content().isEqualTo(page.toString());
    }

    private static void section(StringBuilder page, String title, List<String> rows) {
        page.append("\n### ")
                .append(rows.isEmpty() ? "No " + title : Character.toUpperCase(title.charAt(0)) + title.substring(1));
        page.append('\n');
        rows.forEach(row -> page.append("- ").append(row).append('\n'));
    }

    private static List<String> fields(KubernetesVersion version) {
        Set<ObjectSchema<?>> types = new LinkedHashSet<>();
        Deque<ObjectSchema<?>> left = new ArrayDeque<>();
        KINDS.forEach(kind -> left.add(Schemas.of(kind)));
        while (!left.isEmpty()) {
            ObjectSchema<?> type = left.remove();
            if (types.add(type)) {
                type.fields().stream()
                        .filter(field -> field.kind() == FieldKind.OBJECT)
                        .forEach(field -> left.add(type.nested(field.index())));
            }
        }
        Set<String> out = new TreeSet<>();
        for (ObjectSchema<?> type : types) {
            for (Field field : type.fields()) {
                if (version.equals(field.since())) {
                    out.add("`" + type.name() + "." + field.name() + "`");
                }
            }
        }
        return List.copyOf(out);
    }

    private static List<String> gates(KubernetesVersion version) {
        return Stream.of(Gate.values())
                .flatMap(gate -> gate.history().stream()
                        .filter(stage -> stage.since().equals(version))
                        .map(stage -> "`" + gate.wireName() + "`: "
                                + stage.toString().substring(version.toString().length() + 1)))
                .toList();
    }

    private static List<String> rules(KubernetesVersion version) throws IOException {
        String source = Files.readString(RULES);
        List<String> out = new ArrayList<>();
        for (RuleChange change : RuleChange.values()) {
            boolean ends = change.isIn(KubernetesVersion.ofMinor(version.minor() - 1)) && !change.isIn(version);
            if (ends || change.since().equals(version)) {
                out.add("`" + change + "`" + (ends ? " no longer" : "") + ": " + comment(source, change));
            }
        }
        return out;
    }

    /** The comment of a constant, in one line. */
    private static String comment(String source, RuleChange change) {
        int end = source.indexOf("*/\n    " + change + "(");
        assertThat(end).as("the comment of " + change).isPositive();
        String text = source.substring(source.lastIndexOf("/**", end) + 3, end);
        return text.replaceAll("\\s*\n\\s*\\*?\\s*", " ")
                .replaceAll("\\{@code (.*?)}", "`$1`")
                .strip();
    }
}
