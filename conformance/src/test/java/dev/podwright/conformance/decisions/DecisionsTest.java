package dev.podwright.conformance.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.conformance.corpus.Corpus;
import dev.podwright.conformance.corpus.CorpusObjects;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonValue;
import dev.podwright.model.internal.json.JsonReader;
import dev.podwright.model.schema.Schemas;
import dev.podwright.schema.Field;
import dev.podwright.schema.FieldKind;
import dev.podwright.schema.ObjectSchema;
import dev.podwright.validate.internal.core.Findings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every field of a kind that is judged is named in {@code decisions.tsv} with the rule classes that read it, or with
 * {@code nothing} if there is nothing to check. The table is compared with the rules' compiled code and with the errors
 * in the recorded corpora.
 */
class DecisionsTest {
    /** The packages of the rules, and of the code that reads a pod for them. */
    private static final List<String> RULES = List.of(
            "validate",
            "validate/pod",
            "validate/internal/core",
            "validate/internal/context",
            "validate/internal/rules/meta",
            "validate/internal/rules/container",
            "validate/internal/rules/volume",
            "validate/internal/rules/scheduling",
            "validate/internal/rules/security",
            "validate/internal/rules/pod",
            "validate/internal/rules/workload",
            "validate/internal/rules/service",
            "validate/internal/rules/config",
            "validate/internal/workload",
            "validate/internal/object");

    @Test
    void every_field_has_a_decision_and_each_decision_is_true() throws Exception {
        Map<String, Set<String>> readers = readers();
        Set<String> withErrors = fieldsWithErrors();
        List<String> actual = new ArrayList<>();
        for (String field : fields()) {
            Set<String> rules = readers.getOrDefault(field, Set.of());
            String decision = rules.isEmpty() ? "nothing" : String.join(" ", rules);
            actual.add(field + "\t" + decision + "\t" + (withErrors.contains(field) ? "error" : "-"));
        }
        assertThat(actual).containsExactlyElementsOf(table());
        assertThat(actual).filteredOn(row -> row.endsWith("\terror")).hasSizeGreaterThan(300);
        assertThat(actual).filteredOn(row -> row.contains("\tnothing\terror")).isEmpty();
    }

    private static List<String> table() throws IOException {
        try (var table = Objects.requireNonNull(DecisionsTest.class.getResourceAsStream("/decisions.tsv"))) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    private static Set<String> fields() {
        Map<String, ObjectSchema<?>> types = new TreeMap<>();
        Schemas.all().stream().filter(each -> !each.apiVersion().isEmpty()).forEach(kind -> collect(kind, types));
        Set<String> fields = new TreeSet<>();
        types.values().forEach(type -> type.fields().forEach(f -> fields.add(type.name() + "." + f.name())));
        return fields;
    }

    private static void collect(ObjectSchema<?> type, Map<String, ObjectSchema<?>> types) {
        if (types.put(type.name(), type) == null) {
            for (Field field : type.fields()) {
                if (field.kind() == FieldKind.OBJECT) {
                    collect(type.nested(field.index()), types);
                }
            }
        }
    }

    /** The rule classes that read each field. */
    private static Map<String, Set<String>> readers() throws URISyntaxException, IOException {
        Path classes = Path.of(Findings.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Map<String, Set<String>> readers = new HashMap<>();
        if (Files.isDirectory(classes)) {
            scan(classes, readers);
        } else {
            try (var jar = FileSystems.newFileSystem(classes)) {
                scan(jar.getPath("/"), readers);
            }
        }
        return readers;
    }

    private static void scan(Path classes, Map<String, Set<String>> readers) throws IOException {
        for (String area : RULES) {
            try (Stream<Path> files =
                    Files.list(classes.resolve("dev/podwright").resolve(area))) {
                files.filter(file -> file.toString().endsWith(".class")).forEach(file -> add(file, readers));
            }
        }
    }

    private static void add(Path file, Map<String, Set<String>> readers) {
        String name = Objects.requireNonNull(file.getFileName()).toString();
        String rule = name.substring(0, name.indexOf('.')).replaceFirst("\\$.*", "");
        try {
            for (String accessor : Accessors.in(Files.readAllBytes(file))) {
                readers.computeIfAbsent(accessor, a -> new TreeSet<>()).add(rule);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> fieldsWithErrors() {
        Set<String> fields = new TreeSet<>();
        for (Corpus corpus : Corpus.values()) {
            if (!corpus.isOfNewest()) {
                continue;
            }
            for (CorpusObjects objects : CorpusObjects.values()) {
                corpus.read(objects, (object, answer) -> {
                    ObjectSchema<?> schema = schema(object);
                    for (String error : answer.errors()) {
                        String field = FieldOfPath.find(schema, error.substring(error.indexOf(' ') + 1));
                        if (field != null) {
                            fields.add(field);
                        }
                    }
                });
            }
        }
        return fields;
    }

    private static ObjectSchema<?> schema(String object) {
        JsonValue root = JsonReader.readLine(object).root();
        String kind = root instanceof JsonObject json ? json.text("kind") : null;
        return Schemas.ofKind(kind == null || kind.isEmpty() ? "Pod" : kind);
    }
}
