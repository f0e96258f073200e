package dev.podwright.dsl.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.dsl.Pods;
import dev.podwright.model.Pod;
import dev.podwright.model.PodTemplateSpec;
import dev.podwright.model.schema.Schemas;
import dev.podwright.schema.Field;
import dev.podwright.schema.FieldKind;
import dev.podwright.schema.ObjectSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds the table of fields and words, {@code fields.tsv}, against the schemas and against the DSL's methods. */
class FieldsTest {
    private static final String NONE = "-";
    private static final String DURING = "DuringSchedulingIgnoredDuringExecution";

    /** One line of the table. */
    record Row(String type, String field, String draft, String word, String kind, String since, String note) {
        boolean isException() {
            return kind.equals("exception");
        }
    }

    static List<Row> rows() throws IOException {
        try (InputStream in = Pods.class.getResourceAsStream("fields.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t"))
                    .map(c -> new Row(c[0], c[1], c[2], c[3], c[4], c[5], c[6]))
                    .toList();
        }
    }

    @Test
    void should_have_every_field_of_the_objects_that_have_drafts() throws IOException {
        Map<String, ObjectSchema<?>> schemas = new TreeMap<>();
        reach(Schemas.of(Pod.class), schemas);
        reach(Schemas.of(PodTemplateSpec.class), schemas);
        EverythingElse.objects().forEach(object -> reach(Schemas.ofKind(object.kind()), schemas));
        Set<String> fields = new TreeSet<>();
        schemas.values()
                .forEach(schema -> schema.fields()
                        .forEach(field -> fields.add(schema.name()
                                + '.'
                                + field.name()
                                + ' '
                                + (field.since() == null ? NONE : field.since()))));

        Set<String> listed = new TreeSet<>();
        rows().forEach(row -> listed.add(row.type + '.' + row.field + ' ' + row.since));

        assertThat(listed).isEqualTo(fields);
    }

    @Test
    void should_call_the_word_like_the_field() throws Exception {
        Map<String, Class<?>> drafts = new HashMap<>();
        EveryWordTest.vocabulary().forEach(type -> drafts.put(type.getSimpleName(), type));
        List<String> wrong = new ArrayList<>();
        for (Row row : rows()) {
            if (!row.isException() && !isSaid(row, drafts.get(row.draft))) {
                wrong.add(row.toString());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void should_have_few_exceptions_each_with_its_reason() throws IOException {
        Set<String> reasons = new TreeSet<>();
        for (Row row : rows()) {
            if (row.isException()) {
                assertThat(row.note).as(row.type + '.' + row.field).isNotEqualTo(NONE);
                reasons.add(row.note);
            }
        }
        assertThat(reasons).hasSizeBetween(10, 25);
    }

    private static boolean isSaid(Row row, Class<?> draft) {
        List<Method> words = Arrays.stream(draft.getMethods())
                .filter(m -> m.getName().equals(row.word))
                .toList();
        if (row.kind.equals("argument")) {
            String parameter = row.note.toLowerCase(Locale.ROOT);
            String field = row.field.toLowerCase(Locale.ROOT);
            return (parameter.endsWith(field) || (parameter + 's').equals(field))
                    && words.stream().anyMatch(m -> hasParameter(m, row.note));
        }
        return isNamedLike(row.word, row.field, words) && words.stream().anyMatch(m -> fits(m, row.kind));
    }

    private static boolean isNamedLike(String word, String field, List<Method> words) {
        boolean time =
                words.stream().anyMatch(m -> List.of(m.getParameterTypes()).equals(List.of(Duration.class)));
        return word.equals(field)
                || (word + 's').equals(field)
                || (word + "es").equals(field)
                || (word + DURING).equals(field)
                || (time && word.equals(field.replace("Seconds", "")));
    }

    /** Whether the method takes what the kind says. */
    private static boolean fits(Method method, String kind) {
        Class<?>[] types = method.getParameterTypes();
        return switch (kind) {
            case "text" -> List.of(types).equals(List.of(String.class));
            case "boolean" -> List.of(types).equals(List.of(boolean.class));
            case "int" -> List.of(types).equals(List.of(int.class));
            case "long" -> List.of(types).equals(List.of(long.class));
            case "quantity", "mode" -> List.of(types).contains(String.class);
            case "duration" -> List.of(types).equals(List.of(Duration.class));
            case "entry" -> types.length == 2 || types[0].isArray();
            case "list" -> types[0].isArray() || types[0] == String.class;
            case "object" -> true;
            default -> kind.equals("enum:" + types[0].getSimpleName());
        };
    }

    /** Whether the source of a method, or of another of its name beside it, has a parameter: classes do not keep names. */
    private static boolean hasParameter(Method method, String name) {
        Path source =
                Path.of("src/main/java", method.getDeclaringClass().getName().replace('.', '/') + ".java");
        String text;
        try {
            text = Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Matcher declared = Pattern.compile("\\b" + Pattern.quote(method.getName()) + "\\(([^)]*)\\)\\s*[{;]")
                .matcher(text);
        return declared.results()
                .flatMap(each -> Arrays.stream(each.group(1).split(",")))
                .anyMatch(parameter -> parameter.stripTrailing().endsWith(" " + name));
    }

    private static void reach(ObjectSchema<?> schema, Map<String, ObjectSchema<?>> found) {
        if (found.putIfAbsent(schema.name(), schema) == null) {
            for (Field field : schema.fields()) {
                if (field.kind() == FieldKind.OBJECT) {
                    reach(schema.nested(field.index()), found);
                }
            }
        }
    }
}
