package dev.podwright.fragment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonValue;
import dev.podwright.json.ReadLimits;
import dev.podwright.manifest.RandomObjects;
import dev.podwright.model.PodTemplateSpec;
import dev.podwright.model.schema.Schemas;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Location;
import dev.podwright.schema.ObjectSchema;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** A template at any place of a document is read as the same value, and each field is where it is written. */
class FragmentPropertyTest {
    private static final List<String> KEYS = List.of("spec", "podTemplate", "agent.yaml", "x", "\"7\"", "with space");

    /** A document that is written line by line, down to the place of the template. */
    private static final class Host {
        final StringBuilder text = new StringBuilder();
        final Random random;
        int indent;
        int line = 1;
        FieldPath path = FieldPath.empty();

        Host(Random random) {
            this.random = random;
        }

        void line(String content) {
            text.append(" ".repeat(indent)).append(content).append('\n');
            line++;
        }

        void go() {
            if (random.nextInt(3) == 0 && path.parent() != null) {
                int before = random.nextInt(3);
                for (int i = 0; i < before; i++) {
                    line("- {other: [" + i + "]}");
                }
                line("-");
                path = path.index(before);
            } else {
                key(":");
            }
            indent += 1 + random.nextInt(4);
        }

        void key(String after) {
            String key = KEYS.get(random.nextInt(KEYS.size()));
            if (random.nextBoolean()) {
                line("before: |");
                line("  a text");
            }
            line(key + after);
            path = key.equals("\"7\"") ? path.index(7) : random.nextBoolean() ? path.key(key) : path.child(key);
        }

        void embed(String yaml) {
            String lines = yaml.endsWith("\n") ? yaml.substring(0, yaml.length() - 1) : yaml;
            for (String each : lines.split("\n", -1)) {
                boolean bare = each.isEmpty() && random.nextBoolean();
                text.append(bare ? "" : " ".repeat(indent) + each).append('\n');
            }
        }
    }

    private static String template(Random random, int density) {
        return Fragment.of(new RandomObjects(random, density).object(Schemas.of(PodTemplateSpec.class)))
                .toYaml();
    }

    private static Fragment<PodTemplateSpec> alone(String yaml) {
        return Objects.requireNonNull(HostDocument.read(yaml).fragment("", PodTemplateSpec.class));
    }

    private static void isSame(Host host, String yaml, int line, int column, String ending) {
        String text = host.text.toString().replace("\n", ending);
        Fragment<PodTemplateSpec> expected = alone(yaml);

        HostDocument document = HostDocument.inspect("f", text, ReadLimits.defaults());
        Fragment<PodTemplateSpec> fragment =
                Objects.requireNonNull(document.fragment(host.path, PodTemplateSpec.class), text);

        assertThat(fragment.report().findings()).as(text).isEmpty();
        assertThat(fragment.toJson()).as(text).isEqualTo(expected.toJson());
        assertThat(fragment.value()).isEqualTo(expected.value());
        assertThat(fragment.json()).isEqualTo(expected.json());
        assertThat(fragment.toYaml()).isEqualTo(yaml);
        String[] lines = host.text.toString().split("\n", -1);
        places(fragment, expected, Objects.requireNonNull(expected.json()), FieldPath.empty(), (at, place) -> {
            Location own = Objects.requireNonNull(expected.locate(at));
            assertThat(place).isEqualTo(Location.of("f", own.line() + line - 1, own.column() + column - 1));
            String name = at.name();
            if (name != null) {
                String there = lines[place.line() - 1].substring(place.column() - 1);
                assertThat(there.replaceFirst("^[\"']", "")).startsWith(name);
            }
        });
    }

    @FunctionalInterface
    private interface Check {
        void accept(FieldPath path, Location place);
    }

    private static void places(
            Fragment<?> fragment, Fragment<?> expected, JsonValue value, FieldPath path, Check check) {
        if (path.parent() != null) {
            check.accept(path, Objects.requireNonNull(fragment.locate(path)));
        }
        if (value instanceof JsonObject object) {
            for (JsonObject.Member member : object.members()) {
                boolean field = Character.isLetter(
                                member.key().isEmpty() ? '0' : member.key().charAt(0))
                        && member.key().chars().allMatch(Character::isLetter)
                        && !path.toString()
                                .matches(".*(labels|annotations|nodeSelector|matchLabels|limits|requests).*");
                FieldPath at = field ? path.child(member.key()) : path.key(member.key());
                places(fragment, expected, member.value(), at, check);
            }
        } else if (value instanceof JsonArray array) {
            for (int i = 0; i < array.elements().size(); i++) {
                places(fragment, expected, array.elements().get(i), path.index(i), check);
            }
        }
    }

    private static Host host(Random random) {
        Host host = new Host(random);
        for (int steps = random.nextInt(4); steps > 0; steps--) {
            host.go();
        }
        return host;
    }

    @Property(tries = 500)
    void objectInADocument(@ForAll long seed, @ForAll @IntRange(min = 2, max = 60) int density) {
        Random random = new Random(seed);
        String yaml = template(random, density);
        Host host = host(random);
        host.key(":");
        host.indent += 1 + random.nextInt(4);
        int line = host.line;
        host.embed(yaml);

        isSame(host, yaml, line, host.indent + 1, "\n");
    }

    @Property(tries = 500)
    void literalBlockScalarInADocument(@ForAll long seed, @ForAll @IntRange(min = 2, max = 60) int density) {
        Random random = new Random(seed);
        String yaml = template(random, density);
        Host host = host(random);
        int indent = 1 + random.nextInt(9);
        boolean says = random.nextBoolean();
        host.key(": |" + (says ? indent : "") + (yaml.endsWith("\n\n") || random.nextBoolean() ? "+" : ""));
        host.indent += indent;
        int line = host.line;
        host.embed(yaml);

        isSame(host, yaml, line, host.indent + 1, random.nextBoolean() ? "\n" : "\r\n");
    }

    @Property(tries = 200)
    void jsonInALiteralBlockScalar(@ForAll long seed, @ForAll @IntRange(min = 2, max = 60) int density) {
        Random random = new Random(seed);
        PodTemplateSpec template = new RandomObjects(random, density).object(Schemas.of(PodTemplateSpec.class));
        String json = Fragment.of(template).toJson();
        Host host = host(random);
        host.key(": |");
        host.indent += 3;
        int line = host.line;
        host.embed(json);

        Fragment<PodTemplateSpec> fragment = Objects.requireNonNull(
                HostDocument.read(host.text.toString()).fragment(host.path, PodTemplateSpec.class));
        assertThat(fragment.value()).isEqualTo(template);
        places(
                fragment,
                fragment,
                Objects.requireNonNull(fragment.json()),
                FieldPath.empty(),
                (at, place) -> assertThat(place.line()).isEqualTo(line));
    }

    @Property(tries = 200)
    void partOfAnyTypeIsReadAsItIsRendered(@ForAll long seed, @ForAll @IntRange(min = 5, max = 95) int density) {
        Random random = new Random(seed);
        List<ObjectSchema<?>> parts = Schemas.all().stream()
                .filter(each -> each.apiVersion().isEmpty())
                .toList();
        isReadAsRendered(
                random, density, parts.get(random.nextInt(parts.size())).type());
    }

    private static <T> void isReadAsRendered(Random random, int density, Class<T> type) {
        Fragment<T> made = Fragment.of(new RandomObjects(random, density).object(Schemas.of(type)));

        for (String text : List.of(made.toYaml(), made.toJson())) {
            Fragment<T> read = Objects.requireNonNull(HostDocument.read(text).fragment("", type));
            // the random status of a claim template is not one that a claim has
            assertThat(read.report().findings())
                    .allMatch(each -> each.path().toString().contains("].status."));
            assertThat(read.value()).isEqualTo(made.value());
            assertThat(read.json()).isEqualTo(made.json());
        }
        assertThat(made.type()).isEqualTo(type);
    }
}
