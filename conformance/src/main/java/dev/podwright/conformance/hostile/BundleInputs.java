package dev.podwright.conformance.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Bundles that grow: many objects of each kind, and many of one kind with one of another. */
final class BundleInputs {
    private final List<Input> all = new ArrayList<>();

    /**
     * A bundle of any size.
     *
     * @param name what grows
     * @param text the objects, about so many
     */
    record Input(String name, IntFunction<String> text) {}

    private BundleInputs() {}

    static List<Input> all() {
        BundleInputs inputs = new BundleInputs();
        inputs.services();
        inputs.pods();
        inputs.ports();
        inputs.proxies();
        inputs.references();
        inputs.names();
        return List.copyOf(inputs.all);
    }

    private void add(String name, IntFunction<String> text) {
        all.add(new Input(name, text));
    }

    private void services() {
        add(
                "Services and Deployments",
                n -> half(n, i -> service("s" + i, "", "app: a" + i, "{port: 80, targetPort: http}"))
                        + half(n, i -> deployment("s" + i, "", "app: a" + i, app(""))));
        add(
                "Services with one selector",
                n -> each(n, i -> service("s" + i, "", "app: a", "{port: 80, targetPort: http}"))
                        + deployment("d", "", "app: a", app("")));
        add(
                "Services with one selector and no port",
                n -> each(n, i -> service("s" + i, "", "app: a", "{port: 80, targetPort: x}"))
                        + deployment("d", "", "app: a", app("")));
        add(
                "Services with one selector and other ports",
                n -> each(n, i -> service("s" + i, "", "app: a", "{port: 80, targetPort: " + (i + 100) + "}"))
                        + deployment("d", "", "app: a", app("")));
        add(
                "Services with one selector and other pods",
                n -> each(n, i -> service("s" + i, "", "app: b", "{port: 80}"))
                        + deployment("d", "", "app: a", app("")));
        add(
                "Services of many namespaces and pods of none",
                n -> each(n / 20, i -> service("s" + i, "n" + i, "app: a", "{port: 80, targetPort: x}"))
                        + half(n, i -> deployment("d" + i, "", "app: a", app(""))));
        add(
                "Services of none and pods of many namespaces",
                n -> each(n / 20, i -> service("s" + i, "", "app: a", "{port: 80, targetPort: x}"))
                        + half(n, i -> deployment("d" + i, "n" + i, "app: a", app(""))));
        add(
                "Services and pods of other namespaces",
                n -> half(n, i -> service("s" + i, "a" + i, "app: a", "{port: 80}"))
                        + half(n, i -> deployment("d" + i, "b" + i, "app: a", app(""))));
        add(
                "Services and pods with one label",
                n -> each(n / 20, i -> service("s" + i, "", "app: a", "{port: 80, targetPort: " + (i + 100) + "}"))
                        + half(n, i -> deployment("d" + i, "", "app: a", app(""))));
    }

    private void pods() {
        add(
                "pods with one label",
                n -> service("s", "", "app: a", "{port: 80, targetPort: x}")
                        + each(n, i -> deployment("d" + i, "", "app: a", app(""))));
        add(
                "pods with one label and many ports of the Service",
                n -> service(
                                "s",
                                "",
                                "app: a",
                                list(n, i -> "{name: p" + i + ", port: " + (i + 1) + ", targetPort: x" + i + "}"))
                        + each(n / 20, i -> deployment("d" + i, "", "app: a", app(""))));
        add("pods with one selector", n -> each(n, i -> deployment("d" + i, "", "app: a", app(""))));
        add("pods that are one", n -> each(n, i -> deployment("d", "", "app: a", app(""))));
        add(
                "pods of objects that are not modelled",
                n -> half(n, i -> service("s" + i, "", "app: a" + i + ", b: c", "{port: 80}"))
                        + half(
                                n,
                                i -> deployment("d" + i, "", "app: a" + i + ", b: c", app(""))
                                        .replace("kind: Deployment", "kind: Rollout")
                                        .replace("apps/v1", "example.com/v1")));
        add(
                "StatefulSets and their Services",
                n -> half(n, i -> service("s" + i, "", "app: a" + i, "{port: 80, targetPort: http}"))
                        + half(
                                n,
                                i -> deployment("s" + i, "", "app: a" + i, app(""))
                                        .replace("kind: Deployment", "kind: StatefulSet")
                                        .replace("spec: {selector", "spec: {serviceName: s" + i + ", selector")));
    }

    private void ports() {
        add(
                "ports of one Service, by number",
                n -> service("s", "", "app: a", list(n, i -> "{name: p" + i + ", port: " + (i + 1) + "}"))
                        + deployment(
                                "d",
                                "",
                                "app: a",
                                "{name: c, image: i, ports: [" + list(n, i -> "{containerPort: " + (i + 1) + "}")
                                        + "]}"));
        add(
                "ports of one Service, by name",
                n -> service(
                                "s",
                                "",
                                "app: a",
                                list(n, i -> "{name: p" + i + ", port: " + (i + 1) + ", targetPort: p" + i + "}"))
                        + deployment(
                                "d",
                                "",
                                "app: a",
                                "{name: c, image: i, ports: ["
                                        + list(n, i -> "{name: p" + i + ", containerPort: " + (i + 1) + "}") + "]}"));
        add(
                "ports of one Service, and others",
                n -> service("s", "", "app: a", list(n, i -> "{name: p" + i + ", port: " + (i + 1) + "}"))
                        + deployment(
                                "d",
                                "",
                                "app: a",
                                "{name: c, image: i, ports: [" + list(n, i -> "{containerPort: " + (i + 20_000) + "}")
                                        + "]}"));
        add(
                "containers with one port",
                n -> service(
                                "s",
                                "",
                                "app: a",
                                list(n, i -> "{name: p" + i + ", port: " + (i + 1) + ", targetPort: 80}"))
                        + deployment(
                                "d",
                                "",
                                "app: a",
                                list(
                                        n,
                                        i -> "{name: c" + i
                                                + ", image: i, args: [--listen=127.0.0.1:80], ports: [{containerPort: 80}]}")));
    }

    private void proxies() {
        add(
                "chains of proxies",
                n -> each(
                        n / 10,
                        i -> service("s" + i, "", "app: a" + i, "{port: 80, targetPort: 100}")
                                + deployment("d" + i, "", "app: a" + i, chain(9))));
        add(
                "one chain of proxies",
                n -> service(
                                "s",
                                "",
                                "app: a",
                                list(
                                        n,
                                        i -> "{name: p" + i + ", port: " + (i + 1) + ", targetPort: " + (100 + i)
                                                + "}"))
                        + deployment("d", "", "app: a", chain(n)));
        add(
                "proxies of one container",
                n -> serviceWithPorts(n)
                        + deployment(
                                "d",
                                "",
                                "app: a",
                                app("") + ","
                                        + list(
                                                n,
                                                i -> "{name: p" + i + ", image: i, args: ['--upstream=http://localhost:"
                                                        + (i + 1) + "']}")));
        add(
                "ports that one container proxies",
                n -> serviceWithPorts(n)
                        + deployment(
                                        "d",
                                        "",
                                        "app: a",
                                        app("") + ",{name: proxy, image: i, ports: [{containerPort: 9}]}")
                                .replace(
                                        "labels: {",
                                        "annotations: {proxies.podwright.dev/proxy: '" + list(n, i -> "app:" + (i + 1))
                                                + "'}, labels: {"));
        add(
                "proxies in pods with one label",
                n -> service("s", "", "app: a", list(n, i -> "{name: p" + i + ", port: " + (i + 1) + "}"))
                        + each(
                                n / 20,
                                i -> deployment(
                                        "d" + i,
                                        "",
                                        "app: a",
                                        app("") + ",{name: p, image: i, args: ['--upstream=http://localhost:"
                                                + (i + 3000) + "']}")));
    }

    /** A Service with so many ports that lead to one. */
    private static String serviceWithPorts(int count) {
        return service(
                "s", "", "app: a", list(count, i -> "{name: p" + i + ", port: " + (i + 1) + ", targetPort: http}"));
    }

    private void references() {
        String config = "env: [{name: A, valueFrom: {configMapKeyRef: {name: m%d, key: k}}}]";
        add(
                "references and config maps",
                n -> half(n, i -> deployment("d" + i, "", "app: a" + i, app(config.formatted(i))))
                        + half(n, i -> configMap("m" + i, "")));
        add(
                "references to config maps that are missing",
                n -> each(n, i -> deployment("d" + i, "", "app: a" + i, app(config.formatted(i))))
                        + configMap("m", ""));
        add(
                "references to one config map",
                n -> each(n, i -> deployment("d" + i, "", "app: a" + i, app(config.formatted(1))))
                        + configMap("m1", ""));
        add(
                "references of one pod",
                n -> deployment(
                                "d",
                                "",
                                "app: a",
                                app("env: ["
                                        + list(
                                                n,
                                                i -> "{name: A" + i + ", valueFrom: {configMapKeyRef: {name: m" + i
                                                        + ", key: k}}}")
                                        + "]"))
                        + each(n, i -> configMap("m" + i, "")));
        add(
                "references to keys of one config map",
                n -> deployment(
                                "d",
                                "",
                                "app: a",
                                app("env: ["
                                        + list(
                                                n,
                                                i -> "{name: A" + i + ", valueFrom: {configMapKeyRef: {name: m, key: k"
                                                        + i + "}}}")
                                        + "]"))
                        + configMap("m", "").replace("data: {a: b}", "data: {" + list(n, i -> "j" + i + ": x") + "}"));
        add(
                "references and custom resources",
                n -> half(n, i -> deployment("d" + i, "", "app: a" + i, app(config.formatted(i))))
                        + configMap("m", "")
                        + half(
                                n,
                                i -> "\n---\n{apiVersion: example.com/v1, kind: Thing, metadata: {name: t" + i
                                        + "}, spec: {a: [x" + i + "]}}"));
    }

    private void names() {
        String config = "env: [{name: A, valueFrom: {configMapKeyRef: {name: m, key: k}}}]";
        add(
                "objects of one name in many namespaces",
                n -> third(n, i -> service("m", "n" + i, "app: b", "{port: 80}"))
                        + third(n, i -> deployment("m", "n" + i, "app: a", app(config)))
                        + third(n, i -> configMap("m", "n" + i)));
        add(
                "objects of one name in other namespaces",
                n -> third(n, i -> service("m", "s" + i, "app: b", "{port: 80}"))
                        + third(n, i -> deployment("m", "d" + i, "app: a", app(config)))
                        + third(n, i -> configMap("m", "c" + i)));
        add(
                "config maps of one name",
                n -> half(n, i -> configMap("m", ""))
                        + half(n, i -> deployment("d" + i, "", "app: a" + i, app(config))));
        add(
                "one name",
                n -> half(n, i -> service("m", "", "app: b", "{port: 80}"))
                        + half(n, i -> deployment("m", "", "app: a", app(config))));
    }

    private static String chain(int length) {
        return list(
                length,
                i -> "{name: c" + i + ", image: i, ports: [{containerPort: " + (100 + i)
                        + "}], args: ['--upstream=http://localhost:" + (101 + i) + "']}");
    }

    private static String service(String name, String namespace, String selector, String ports) {
        return "\n---\n{apiVersion: v1, kind: Service, metadata: {name: " + name + namespace(namespace)
                + "}, spec: {selector: {" + selector + "}, ports: [" + ports + "]}}";
    }

    private static String deployment(String name, String namespace, String labels, String containers) {
        return "\n---\n{apiVersion: apps/v1, kind: Deployment, metadata: {name: " + name + namespace(namespace)
                + "}, spec: {selector: {matchLabels: {" + labels + "}}, template: {metadata: {labels: {" + labels
                + "}}, spec: {containers: [" + containers + "]}}}}";
    }

    private static String configMap(String name, String namespace) {
        return "\n---\n{apiVersion: v1, kind: ConfigMap, metadata: {name: " + name + namespace(namespace)
                + "}, data: {a: b}}";
    }

    private static String app(String more) {
        return "{name: app, image: i, ports: [{name: http, containerPort: 8080}]" + (more.isEmpty() ? "" : ", " + more)
                + "}";
    }

    private static String namespace(String namespace) {
        return namespace.isEmpty() ? "" : ", namespace: " + namespace;
    }

    private static String each(int count, IntFunction<String> object) {
        return IntStream.range(0, count).mapToObj(object).collect(Collectors.joining());
    }

    private static String half(int count, IntFunction<String> object) {
        return each(count / 2, object);
    }

    private static String third(int count, IntFunction<String> object) {
        return each(count / 3, object);
    }

    private static String list(int count, IntFunction<String> element) {
        return IntStream.range(0, count).mapToObj(element).collect(Collectors.joining(", "));
    }
}
