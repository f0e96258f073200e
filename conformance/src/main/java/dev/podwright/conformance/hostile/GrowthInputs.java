package dev.podwright.conformance.hostile;

import dev.podwright.model.Pod;
import dev.podwright.model.schema.Schemas;
import dev.podwright.schema.Field;
import dev.podwright.schema.FieldKind;
import dev.podwright.schema.FieldShape;
import dev.podwright.schema.ObjectSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * Texts that grow: each list, map and text of the model's schemas by itself, lists against lists, what annotations declare
 * against containers, and texts of commands, names and YAML itself. All that can be in a pod is also in the template of a
 * workload, one kind after the other.
 */
public final class GrowthInputs {
    private static final String HEAD = "{\"apiVersion\":\"v1\",\"kind\":\"Pod\",";
    private static final int DEEPEST = 9;

    private final List<Input> all = new ArrayList<>();

    /**
     * A text of any size.
     *
     * @param name what grows
     * @param text the text of a size, which is about how many elements it has
     */
    public record Input(String name, IntFunction<String> text) {
        /** How many characters an element has, about. */
        int perElement() {
            return Math.max(1, (text.apply(64).length() - text.apply(32).length()) / 32);
        }

        /** The text of about so many characters. */
        String ofLength(int length) {
            return text.apply(Math.max(1, length / perElement()));
        }
    }

    private GrowthInputs() {}

    /** All of them. */
    public static List<Input> all() {
        GrowthInputs inputs = new GrowthInputs();
        inputs.fields(Schemas.of(Pod.class), "", HEAD, "}", 0, Set.of());
        inputs.pairs();
        inputs.declarations();
        inputs.texts();
        inputs.syntax();
        inputs.templates();
        inputs.kinds();
        inputs.all.addAll(WorkloadInputs.all());
        return List.copyOf(inputs.all);
    }

    /** The pods so far as templates of workloads. */
    private void templates() {
        List<Input> pods = List.copyOf(all);
        for (int i = 0; i < pods.size(); i++) {
            IntFunction<String> pod = pods.get(i).text();
            String kind = WorkloadInputs.KINDS.get(i % WorkloadInputs.KINDS.size());
            if (pod.apply(1).startsWith(HEAD)) {
                add(
                        pods.get(i).name() + " in a " + kind,
                        n -> WorkloadInputs.withTemplate(
                                kind, "", "{" + pod.apply(n).substring(HEAD.length())));
            }
        }
    }

    /** The fields of each kind that is read, but for those of templates. */
    private void kinds() {
        for (ObjectSchema<?> schema : Schemas.all()) {
            if (!schema.apiVersion().isEmpty() && !schema.name().equals("Pod")) {
                fields(
                        schema,
                        schema.name(),
                        "{\"apiVersion\":\"" + schema.apiVersion() + "\",\"kind\":\"" + schema.name() + "\",",
                        "}",
                        0,
                        Set.of("PodTemplateSpec"));
            }
        }
    }

    private void add(String name, IntFunction<String> text) {
        all.add(new Input(name, text));
    }

    /** The fields of a type, within the text before and after an object of it, but for those of some types below it. */
    private void fields(
            ObjectSchema<?> schema, String path, String before, String after, int depth, Set<String> without) {
        for (Field field : schema.fields()) {
            String name = path + "." + field.name();
            String start = before + "\"" + field.name() + "\":";
            switch (field.shape()) {
                case LIST -> {
                    add(name + "[same]", n -> start + "[" + repeated(n, i -> value(field, 0)) + "]" + after);
                    add(name + "[other]", n -> start + "[" + repeated(n, i -> value(field, i)) + "]" + after);
                }
                case MAP ->
                    add(
                            name + "{}",
                            n -> start + "{" + repeated(n, i -> "\"k" + i + "\":" + value(field, i)) + "}" + after);
                case ONE -> {
                    if (field.kind() == FieldKind.STRING) {
                        add(name, n -> start + "\"" + "a-b.c/".repeat(n) + "\"" + after);
                    }
                }
            }
            if (field.kind() == FieldKind.OBJECT
                    && depth < DEEPEST
                    && !without.contains(schema.nested(field.index()).name())) {
                boolean list = field.shape() == FieldShape.LIST;
                fields(
                        schema.nested(field.index()),
                        name,
                        start + (list ? "[{" : "{") + named(schema.nested(field.index())),
                        (list ? "}]" : "}") + after,
                        depth + 1,
                        without);
            }
        }
    }

    /** A name for an element, so that it is like one of a real object; its own field follows. */
    private static String named(ObjectSchema<?> schema) {
        return schema.name().equals("Container") ? "\"name\":\"c\",\"image\":\"i\"," : "";
    }

    private static String value(Field field, int index) {
        return switch (field.kind()) {
            case STRING -> "\"v" + index + "\"";
            case INT32, INT64 -> Integer.toString(index);
            case BOOLEAN -> "true";
            case QUANTITY, INT_OR_STRING -> "\"" + (index + 1) + "\"";
            case TIME -> "\"2026-01-31T08:00:00Z\"";
            case BYTES -> "\"aGk=\"";
            case JSON, JSON_OBJECT -> "{}";
            case OBJECT -> "{\"name\":\"n" + index + "\"}";
        };
    }

    static String repeated(int count, IntFunction<String> element) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            out.append(i == 0 ? "" : ",").append(element.apply(i));
        }
        return out.toString();
    }

    private static String pod(String annotations, String spec) {
        return HEAD + "\"metadata\":{\"name\":\"p\",\"annotations\":{" + annotations + "}},\"spec\":{" + spec + "}}";
    }

    static String list(String field, int count, IntFunction<String> element) {
        return "\"" + field + "\":[" + repeated(count, element) + "]";
    }

    static String container(String name, String more) {
        return "{\"name\":\"" + name + "\",\"image\":\"i\"" + (more.isEmpty() ? "" : "," + more) + "}";
    }

    /** A container and one beside it: what the texts of a container alone say is not read. */
    private static String pair(String name, String more) {
        return container(name, more) + "," + container("beside", "\"ports\":[{\"containerPort\":81}]");
    }

    /** One list of the pod. */
    private record Part(String name, boolean ofContainer, IntFunction<String> json) {}

    private static final List<Part> PARTS = List.of(
            new Part("ports", true, n -> list("ports", n, i -> "{\"containerPort\":" + (i % 60000 + 1) + "}")),
            new Part("same ports", true, n -> list("ports", n, i -> "{\"containerPort\":80,\"hostPort\":80}")),
            new Part("named ports", true, n -> list("ports", n, i -> "{\"name\":\"p" + i + "\",\"containerPort\":80}")),
            new Part(
                    "host ips",
                    true,
                    n -> list(
                            "ports",
                            n,
                            i -> "{\"containerPort\":80,\"hostPort\":80,\"hostIP\":\"" + colliding(i) + "\"}")),
            new Part(
                    "env",
                    true,
                    n -> list(
                            "env",
                            n,
                            i -> "{\"name\":\"V" + i + "\",\"value\":\"localhost:" + (i % 60000 + 1) + "\"}")),
            new Part("same env", true, n -> list("env", n, i -> "{\"name\":\"V\",\"value\":\"$(V)x\"}")),
            new Part("args", true, n -> list("args", n, i -> "\"--port=" + (i % 60000 + 1) + "\"")),
            new Part("dials", true, n -> list("command", n, i -> "\"curl localhost:" + (i % 60000 + 1) + "\"")),
            new Part(
                    "mounts",
                    true,
                    n -> list("volumeMounts", n, i -> "{\"name\":\"v" + i + "\",\"mountPath\":\"/m" + i + "\"}")),
            new Part(
                    "same mounts",
                    true,
                    n -> list(
                            "volumeMounts",
                            n,
                            i -> "{\"name\":\"v0\",\"mountPath\":\"/m" + i + "\",\"readOnly\":" + (i > 0) + "}")),
            new Part(
                    "shm mounts",
                    true,
                    n -> list(
                            "volumeMounts",
                            n,
                            i -> "{\"name\":\"v0\",\"mountPath\":\"" + (i % 2 == 0 ? "/dev/shm" : "/m" + i) + "\"}")),
            new Part(
                    "claims", true, n -> "\"resources\":{" + list("claims", n, i -> "{\"name\":\"r" + i + "\"}") + "}"),
            new Part("volumes", false, n -> list("volumes", n, i -> "{\"name\":\"v" + i + "\",\"emptyDir\":{}}")),
            new Part(
                    "memory volume",
                    false,
                    n -> list("volumes", n, i -> "{\"name\":\"v" + i + "\",\"emptyDir\":{\"medium\":\"Memory\"}}")),
            new Part(
                    "projected",
                    false,
                    n -> "\"volumes\":[{\"name\":\"v0\",\"projected\":{"
                            + list(
                                    "sources",
                                    n,
                                    i -> "{\"configMap\":{\"name\":\"c" + i
                                            + "\",\"items\":[{\"key\":\"k\",\"path\":\"a\"}]}}")
                            + "}}]"),
            new Part("containers", false, n -> list("ephemeralContainers", n, i -> container("e" + i, ""))),
            new Part(
                    "sidecars",
                    false,
                    n -> list(
                            "initContainers",
                            n,
                            i -> container(
                                    "s" + i, "\"restartPolicy\":\"Always\",\"ports\":[{\"containerPort\":80}]"))),
            new Part(
                    "init containers",
                    false,
                    n -> list("initContainers", n, i -> container("i" + i, "\"args\":[\"http://localhost:80\"]"))),
            new Part("resource claims", false, n -> list("resourceClaims", n, i -> "{\"name\":\"r" + i + "\"}")),
            new Part(
                    "tolerations",
                    false,
                    n -> list("tolerations", n, i -> "{\"key\":\"" + colliding(i) + "\",\"operator\":\"Exists\"}")),
            new Part(
                    "spread",
                    false,
                    n -> list(
                            "topologySpreadConstraints",
                            n,
                            i -> "{\"topologyKey\":\"" + colliding(i)
                                    + "\",\"maxSkew\":1,\"whenUnsatisfiable\":\"DoNotSchedule\"}")));

    /** Different texts of one hash. */
    private static String colliding(int index) {
        StringBuilder out = new StringBuilder();
        for (int bit = 0; bit < 16; bit++) {
            out.append((index >> bit & 1) == 0 ? "Aa" : "BB");
        }
        return out.toString();
    }

    /** Each list with each other, in one container, in two, and in as many as the list is long. */
    private void pairs() {
        for (Part one : PARTS) {
            for (Part other : PARTS) {
                if (one.name().equals(other.name()) || (!one.ofContainer() && other.ofContainer())) {
                    continue;
                }
                if (!one.ofContainer()) {
                    add(
                            one.name() + " and " + other.name(),
                            n -> pod(
                                    "",
                                    joined(
                                            one.json().apply(n),
                                            other.json().apply(n),
                                            "\"containers\":[" + container("a", "") + "]")));
                } else if (other.ofContainer()) {
                    add(
                            one.name() + " beside " + other.name(),
                            n -> pod(
                                    "",
                                    "\"containers\":["
                                            + container("a", one.json().apply(n)) + ","
                                            + container("b", other.json().apply(n)) + "]"));
                } else {
                    add(
                            one.name() + " with " + other.name(),
                            n -> pod(
                                    "",
                                    joined(
                                            other.json().apply(n),
                                            "\"containers\":["
                                                    + container("a", one.json().apply(n)) + "]")));
                    add(
                            "containers with " + one.name() + " and " + other.name(),
                            n -> pod(
                                    "",
                                    joined(
                                            other.json().apply(n),
                                            list(
                                                    "containers",
                                                    n,
                                                    i -> container(
                                                            "c" + i, one.json().apply(1))))));
                }
            }
        }
    }

    private static String joined(String... parts) {
        return String.join(",", parts);
    }

    /** What annotations declare, of one container and of many, with what it is about. */
    private void declarations() {
        for (String word : List.of("listens", "dials", "proxies", "adapts", "follows", "writes", "reads", "shares")) {
            for (String entry : List.of("%d", "p%d", "c%d", "c1:p%d", "c%d:80", "v%d", "v0", "8%d/UDP")) {
                String one = "\"" + word + ".podwright.dev/";
                IntFunction<String> entries =
                        n -> repeated(n, i -> entry.contains("%d") ? entry.formatted(i + 1) : entry);
                for (Part part : PARTS) {
                    add(
                            word + " " + entry + " with " + part.name(),
                            n -> pod(one + "c0\":\"" + entries.apply(n) + "\"", withContainers(part, n)));
                    add(
                            "each " + word + " " + entry + " with " + part.name(),
                            n -> pod(
                                    repeated(
                                            n,
                                            i -> one + "c" + i + "\":\""
                                                    + (entry.contains("%d") ? entry.formatted(1) : entry) + "\""),
                                    withContainers(part, n)));
                }
            }
        }
        for (String word : List.of("dials", "proxies", "adapts", "follows", "shares")) {
            for (String entry : List.of("c1:%d", "c1:p%d", "c1", "v%d")) {
                for (Part part : PARTS) {
                    if (part.ofContainer()) {
                        add(
                                word + " " + entry + " between two with " + part.name(),
                                n -> pod(
                                        "\"" + word + ".podwright.dev/c0\":\""
                                                + repeated(
                                                        n, i -> entry.contains("%d") ? entry.formatted(i + 1) : entry)
                                                + "\"",
                                        list(
                                                "containers",
                                                2,
                                                i -> container(
                                                        "c" + i, part.json().apply(n)))));
                    }
                }
            }
        }
        for (Part part : PARTS) {
            add(
                    "suppressions with " + part.name(),
                    n -> pod(
                            repeated(n, i -> "\"localhost.port-collision.suppress.podwright.dev/c" + i + "\":\"why\""),
                            withContainers(part, n)));
            add(
                    "unknown suppressions with " + part.name(),
                    n -> pod(
                            repeated(n, i -> "\"suppress.podwright.dev/a.b" + i + "\":\"why\""),
                            withContainers(part, n)));
            add(
                    "AppArmor with " + part.name(),
                    n -> pod(
                            repeated(
                                    n,
                                    i -> "\"container.apparmor.security.beta.kubernetes.io/c" + i
                                            + "\":\"unconfined\""),
                            withContainers(part, n)));
        }
    }

    private static String withContainers(Part part, int count) {
        return part.ofContainer()
                ? "\"containers\":[" + container("c0", part.json().apply(count)) + ","
                        + repeated(
                                count, i -> container("c" + (i + 1), part.json().apply(1))) + "]"
                : joined(part.json().apply(count), list("containers", count, i -> container("c" + i, "")));
    }

    /** Long texts. */
    private void texts() {
        for (String unit : List.of(
                "1 ",
                "a;",
                "/a ",
                "-",
                "=",
                ":",
                "a=",
                "http://",
                "localhost ",
                "localhost:1,",
                "prose of ",
                "$(",
                "../",
                "a/",
                "\\\\",
                "\\\"",
                "\\n",
                "\\u0000",
                "é",
                "--port=",
                "127.0.0.1:",
                "sleep 1;",
                "timeout ",
                "`",
                "'",
                "<<x ",
                "nc localhost 1;",
                ",",
                ", ")) {
            add(
                    "args " + unit,
                    n -> pod("", "\"containers\":[" + pair("a", "\"args\":[\"" + unit.repeat(n) + "\"]") + "]"));
            add(
                    "script " + unit,
                    n -> pod(
                            "",
                            "\"containers\":[" + pair("a", "\"command\":[\"sh\",\"-c\",\"" + unit.repeat(n) + "\"]")
                                    + "]"));
            add(
                    "preStop " + unit,
                    n -> pod(
                            "",
                            "\"containers\":["
                                    + pair(
                                            "a",
                                            "\"lifecycle\":{\"preStop\":{\"exec\":{\"command\":[\"sh\",\"-c\",\""
                                                    + unit.repeat(n) + "\"]}}}")
                                    + "]"));
            add(
                    "env " + unit,
                    n -> pod(
                            "",
                            "\"containers\":["
                                    + pair("a", "\"env\":[{\"name\":\"A\",\"value\":\"" + unit.repeat(n) + "\"}]")
                                    + "]"));
            add(
                    "flag " + unit,
                    n -> pod(
                            "",
                            "\"containers\":["
                                    + pair("a", "\"args\":[\"--" + "x".repeat(n) + "=" + unit.repeat(n) + "\"]")
                                    + "]"));
            add(
                    "long names " + unit,
                    n -> pod(
                            "",
                            list(
                                    "containers",
                                    8,
                                    i -> container(
                                            unit.repeat(n) + i,
                                            list("ports", 40, j -> "{\"containerPort\":80,\"name\":\"" + j + "\"}")))));
            add(
                    "subPath " + unit,
                    n -> pod(
                            "",
                            "\"containers\":["
                                    + container(
                                            "a",
                                            "\"volumeMounts\":[{\"name\":\"v\",\"subPath\":\"" + unit.repeat(n)
                                                    + "\"}]")
                                    + "]"));
            add(
                    "declared " + unit,
                    n -> pod(
                            "\"listens.podwright.dev/a\":\"" + unit.repeat(n) + "\"",
                            "\"containers\":[" + container("a", "") + "]"));
            add("hostname " + unit, n -> pod("", "\"hostname\":\"" + unit.repeat(n) + "\",\"containers\":[]"));
        }
        add(
                "image of many registries",
                n -> pod("", "\"containers\":[{\"name\":\"a\",\"image\":\"" + "p/".repeat(n) + "x\"}]"));
        add(
                "image separators",
                n -> pod("", "\"containers\":[{\"name\":\"a\",\"image\":\"" + "a-b.c_d/".repeat(n) + "x\"}]"));
        add(
                "image digest",
                n -> pod(
                        "",
                        "\"containers\":[{\"name\":\"a\",\"image\":\"x@" + "a.b+".repeat(n) + "c:" + "0".repeat(64)
                                + "\"}]"));
        add(
                "env in itself",
                n -> pod(
                        "",
                        "\"containers\":["
                                + container(
                                        "a",
                                        "\"env\":[{\"name\":\"" + "$(".repeat(n) + "\"},{\"name\":\"" + "$(".repeat(n)
                                                + "\",\"value\":\"" + "$(".repeat(4 * n) + "\"}]")
                                + "]"));
        add(
                "digits",
                n -> pod(
                        "",
                        "\"containers\":["
                                + container("a", "\"resources\":{\"limits\":{\"cpu\":\"1" + "0".repeat(n) + "\"}}")
                                + "]"));
        add(
                "fraction",
                n -> pod(
                        "",
                        "\"containers\":["
                                + container("a", "\"resources\":{\"limits\":{\"cpu\":1." + "0".repeat(n) + "1}}")
                                + "]"));
        add(
                "amounts",
                n -> pod(
                        "",
                        list(
                                "containers",
                                n,
                                i -> container(
                                        "c" + i,
                                        "\"resources\":{\"limits\":{\"memory\":\"1" + "0".repeat(20) + "E\"}}"))));
    }

    /** The text itself: keys, duplicates, aliases, depth, documents. */
    private void syntax() {
        add("empty elements", n -> pod("", list("containers", n, i -> "{}")));
        add("wrong elements", n -> pod("", list("containers", n, i -> "1")));
        add("null elements", n -> pod("", list("containers", n, i -> "null")));
        add("unknown fields", n -> pod("", repeated(n, i -> "\"x" + i + "\":1")));
        add(
                "duplicate labels",
                n -> HEAD + "\"metadata\":{" + repeated(n, i -> "\"labels\":{\"a" + i + "\":\"b\"}") + "}}");
        add(
                "duplicate metadata",
                n -> HEAD + repeated(n, i -> "\"metadata\":{\"labels\":{\"a" + i + "\":\"b\"}}") + "}");
        add(
                "duplicate containers",
                n -> HEAD + "\"spec\":{"
                        + repeated(n, i -> "\"containers\":[{\"name\":\"a\"},{\"image\":\"b" + i + "\"}]") + "}}");
        add("duplicate keys", n -> HEAD + "\"metadata\":{\"labels\":{" + repeated(n, i -> "\"a\":\"b\"") + "}}}");
        add("long duplicate key", n -> "{\"a\":{" + repeated(102, i -> "\"" + "k".repeat(n) + "\":1") + "}}");
        add("unknown kind", n -> "{\"apiVersion\":\"v1\",\"kind\":\"" + "k".repeat(n) + "\"}");
        add("raw list", n -> "{\"apiVersion\":\"e.com/v1\",\"kind\":\"K\",\"a\":[" + repeated(n, i -> "1") + "]}");
        add(
                "items",
                n -> "{\"apiVersion\":\"v1\",\"kind\":\"PodList\",\"items\":[" + repeated(n, i -> "{\"metadata\":{}}")
                        + "]}");
        add(
                "deep and wide",
                n -> "{\"apiVersion\":\"e.com/v1\",\"kind\":\"K\",\"a\":" + "{\"a\":".repeat(900) + "["
                        + repeated(n, i -> "1") + "]" + "}".repeat(900) + "}");
        add(
                "deep items",
                n -> "{\"apiVersion\":\"e.com/v1\",\"kind\":\"K\",\"a\":["
                        + repeated(Math.max(1, n / 400), i -> "{\"a\":".repeat(400) + "1" + "}".repeat(400)) + "]}");
        add("status", n -> HEAD + "\"status\":{\"conditions\":[" + repeated(n, i -> "{\"x\":1}") + "]}}");
        add("yaml anchors", n -> "a: [" + repeated(n, i -> "&a" + i + " 1") + "]\n");
        add("yaml aliases", n -> "a: &a [1]\nb: [" + repeated(n, i -> "*a") + "]\n");
        add("yaml aliased text", n -> "a: &a " + "x".repeat(n) + "\nb: [" + repeated(n, i -> "*a") + "]\n");
        add("yaml comments", n -> "#\n".repeat(n) + "a: 1\n");
        add("yaml lines", n -> "a: b\n" + " c\n".repeat(n));
        add("yaml block", n -> "a: |\n" + "  b\n".repeat(n));
        add("yaml quoted", n -> "a: \"" + "\\n".repeat(n) + "\"\n");
        add("yaml keys", n -> repeated(n, i -> "\nk" + i + ": v").replace(",", "") + "\n");
        add("yaml flow", n -> "a: [" + repeated(n, i -> "b: c") + "]\n");
        add(
                "yaml merges",
                n -> "a: &a {" + repeated(n, i -> "k" + i + ": 1") + "}\n"
                        + repeated(8, i -> "\nb" + i + ": {<<: *a}").replace("},", "}") + "\n");
        add("yaml tags", n -> "a: [" + repeated(n, i -> "!!str b") + "]\n");
        add("yaml documents", n -> "---\na: 1\n".repeat(Math.min(n, 9_000)));
        add("yaml digits", n -> "a: 1" + "0".repeat(n) + "." + "0".repeat(n) + "1\n");
        add("template", n -> "a: {{ .b }}\n".repeat(n));
    }
}
