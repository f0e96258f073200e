package dev.podwright.architecture;

import java.util.List;

/** The rules, as data. Packages are written as ArchUnit reads them: {@code ..} is any number of packages. */
final class Rules {
    /** Where a parameterized test finds the modules. */
    static final String ALL = "dev.podwright.architecture.Rules#MODULES";

    /** The largest number of top-level types in a package outside the model. */
    static final int TYPES_IN_A_PACKAGE = 40;

    /** The model has one type for each of Kubernetes' own, and a generated schema for each. */
    static final List<String> MODEL =
            List.of("dev.podwright.model", "dev.podwright.model.*", "dev.podwright.model.internal.schema..");

    /** The published modules with code. */
    static final List<Module> MODULES = List.of(
            new Module(
                    "pods-processor",
                    List.of(),
                    List.of("org.jspecify.annotations", "com.palantir.javapoet"),
                    List.of(List.of("dev.podwright.processor"))),
            new Module(
                    "pods-api",
                    List.of(),
                    List.of("org.jspecify.annotations", "org.immutables.value"),
                    List.of(
                            List.of("dev.podwright.model.internal.escape"),
                            List.of("dev.podwright.names", "dev.podwright.path", "dev.podwright.version"),
                            List.of("dev.podwright.json", "dev.podwright.schema"),
                            List.of("dev.podwright.model.internal.text"),
                            List.of(
                                    "dev.podwright.report",
                                    "dev.podwright.declaration",
                                    "dev.podwright.model.internal.quantity"),
                            List.of("dev.podwright.model.internal.json", "dev.podwright.model.internal.yaml"),
                            List.of("dev.podwright.model.value"),
                            List.of(
                                    "dev.podwright.model",
                                    "dev.podwright.model.container",
                                    "dev.podwright.model.meta",
                                    "dev.podwright.model.scheduling",
                                    "dev.podwright.model.security",
                                    "dev.podwright.model.volume"),
                            List.of(
                                    "dev.podwright.model.apps",
                                    "dev.podwright.model.batch",
                                    "dev.podwright.model.config",
                                    "dev.podwright.model.service"),
                            List.of("dev.podwright.model.schema", "dev.podwright.model.internal.schema.."),
                            List.of("dev.podwright.model.internal.binding"),
                            List.of("dev.podwright.manifest"),
                            List.of("dev.podwright.fragment"))),
            new Module(
                    "pods-validate",
                    List.of("pods-api"),
                    List.of("org.jspecify.annotations"),
                    List.of(
                            List.of(
                                    "dev.podwright.validate.pod",
                                    "dev.podwright.validate.podsecurity",
                                    "dev.podwright.validate.compare",
                                    "dev.podwright.validate.internal.core",
                                    "dev.podwright.validate.internal.report"),
                            List.of("dev.podwright.validate.internal.check", "dev.podwright.validate.internal.fields"),
                            List.of("dev.podwright.validate.internal.context", "dev.podwright.validate.network"),
                            List.of("dev.podwright.validate.internal.rules.."),
                            List.of(
                                    "dev.podwright.validate.internal.warning",
                                    "dev.podwright.validate.internal.podsecurity",
                                    "dev.podwright.validate.internal.effective",
                                    "dev.podwright.validate.internal.prepare"),
                            List.of("dev.podwright.validate.internal.compare"),
                            List.of(
                                    "dev.podwright.validate.internal.advice..",
                                    "dev.podwright.validate.internal.bundle",
                                    "dev.podwright.validate.internal.fragment",
                                    "dev.podwright.validate.internal.object",
                                    "dev.podwright.validate.internal.workload",
                                    "dev.podwright.validate.internal.update"),
                            List.of("dev.podwright.validate"))),
            new Module(
                    "pods-dsl",
                    List.of("pods-api", "pods-validate"),
                    List.of("org.jspecify.annotations"),
                    List.of(
                            List.of("dev.podwright.dsl.internal"),
                            List.of("dev.podwright.dsl.value.workload"),
                            List.of("dev.podwright.dsl.value"),
                            List.of("dev.podwright.dsl.meta"),
                            List.of("dev.podwright.dsl.source"),
                            List.of("dev.podwright.dsl"))),
            new Module(
                    "pods-overlay",
                    List.of("pods-api", "pods-validate"),
                    List.of("org.jspecify.annotations"),
                    List.of(
                            List.of("dev.podwright.overlay.internal.problem"),
                            List.of(
                                    "dev.podwright.overlay.internal.strategic",
                                    "dev.podwright.overlay.internal.patch",
                                    "dev.podwright.overlay.internal.apply",
                                    "dev.podwright.overlay.internal.layer"),
                            List.of("dev.podwright.overlay"))),
            new Module(
                    "pods-diagram",
                    List.of("pods-api", "pods-validate"),
                    List.of("org.jspecify.annotations"),
                    List.of(
                            List.of("dev.podwright.diagram.internal.scene"),
                            List.of("dev.podwright.diagram.internal.layout", "dev.podwright.diagram.internal.mermaid"),
                            List.of("dev.podwright.diagram.internal.svg"),
                            List.of("dev.podwright.diagram"))),
            new Module(
                    "pods-client",
                    List.of("pods-api", "pods-validate", "pods-overlay"),
                    List.of(
                            "org.jspecify.annotations",
                            "io.kubernetes.client..",
                            "com.google.gson..",
                            "okhttp3..",
                            "okio.."),
                    List.of(
                            List.of(
                                    "dev.podwright.client.result",
                                    "dev.podwright.client.internal.json",
                                    "dev.podwright.client.internal.redact"),
                            List.of("dev.podwright.client.options"),
                            List.of("dev.podwright.client.internal.http"),
                            List.of("dev.podwright.client.internal.discovery"),
                            List.of("dev.podwright.client.internal.response"),
                            List.of(
                                    "dev.podwright.client.internal.validation",
                                    "dev.podwright.client.internal.wait.readiness"),
                            List.of("dev.podwright.client.internal.wait"),
                            List.of("dev.podwright.client.internal.operation"),
                            List.of("dev.podwright.client.internal.bundle", "dev.podwright.client.internal.rollout"),
                            List.of("dev.podwright.client"))));

    /**
     * What the code of a module may use, beside the JDK.
     *
     * @param name its folder and artifact
     * @param uses the other modules that it may use
     * @param libraries the packages of other projects that it may use
     * @param layers its packages in layers, the lowest first: a package uses those of its own layer and of lower ones.
     *     Each package is in one layer
     */
    record Module(String name, List<String> uses, List<String> libraries, List<List<String>> layers) {
        @Override
        public String toString() {
            return name;
        }
    }

    private Rules() {}
}
