package dev.podwright.dsl.internal;

import dev.podwright.declaration.Declaration;
import dev.podwright.model.container.Container;
import dev.podwright.model.container.EnvVar;
import dev.podwright.model.container.EphemeralContainer;
import dev.podwright.model.container.VolumeMount;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.schema.Schemas;
import dev.podwright.report.Severity;
import dev.podwright.schema.ObjectSchema;
import dev.podwright.validate.internal.report.DraftRules;
import java.lang.StackWalker.StackFrame;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One container while its pod's draft is compiled. */
public final class ContainerCompiler {
    private static final ObjectSchema<Container> CONTAINER = Schemas.of(Container.class);
    private static final ObjectSchema<EphemeralContainer> EPHEMERAL = Schemas.of(EphemeralContainer.class);
    private static final ObjectSchema<EnvVar> VARIABLE = Schemas.of(EnvVar.class);
    private static final String RESTART_POLICY = "restartPolicy";
    private static final String ALWAYS = "Always";
    private static final String RESOURCES = "resources";
    private static final String ENV = "env";
    private static final String NAME = "name";

    /** The container's object. */
    public final ObjectCompiler model;

    private final ContainerEntry entry;
    private final PodCompiler pod;
    private final List<Consumer<Container.Builder>> customizers = new ArrayList<>();
    /** The index of each variable, the last of a name; null where it is not known. */
    private @Nullable Map<String, Integer> variables;

    ContainerCompiler(ContainerEntry entry, PodCompiler pod, int index) {
        this.entry = entry;
        this.pod = pod;
        Object base = entry.container().base();
        ObjectSchema<?> schema = entry.role() == Role.EPHEMERAL ? EPHEMERAL : CONTAINER;
        if (base == null || schema.type().isInstance(base)) {
            model = new ObjectCompiler(schema, base, pod.spec(), entry.role().field(), index);
        } else {
            model = new ObjectCompiler(schema, null, pod.spec(), entry.role().field(), index);
            model.copy(CONTAINER, base);
        }
    }

    /** Sets a variable; one of that name keeps its place and gets the new value, a text or a draft of its source. */
    public void env(String name, Object value, @Nullable StackFrame line) {
        EnvVar.Builder named = EnvVar.builder().name(name);
        Object variable = value instanceof String text
                ? named.value(text).build()
                : ObjectDraft.of(EnvVar.class, named.build(), "").with("valueFrom", value);
        Integer index = variables().get(name);
        if (index == null) {
            variables().put(name, model.list(ENV).size());
            model.add(ENV, variable, line);
        } else {
            model.replace(ENV, index, variable, line);
        }
    }

    private Map<String, Integer> variables() {
        Map<String, Integer> known = variables;
        if (known == null) {
            known = new HashMap<>();
            List<Object> env = model.isAbsent(ENV) ? List.of() : model.list(ENV);
            for (int i = 0; i < env.size(); i++) {
                if (ObjectCompiler.get(VARIABLE, env.get(i), NAME) instanceof String name) {
                    known.put(name, i);
                }
            }
            variables = known;
        }
        return known;
    }

    /** Takes the variables of a name away. */
    public void removeEnv(String name) {
        model.removeElements(ENV, NAME, name);
        variables = null;
    }

    /** Takes a request or limit away; resources of which nothing is left are absent. */
    public void removeResource(String field, String resource) {
        if (model.get(RESOURCES) == null) {
            return;
        }
        ObjectCompiler resources = model.object(RESOURCES);
        resources.removeKey(field, resource);
        if (resources.isEmpty()) {
            model.clear(RESOURCES);
        }
    }

    /** Mounts a volume of a source; the pod gets the volume if it has no such one. */
    public void mount(ObjectDraft<VolumeMount> mount, NamedSource source, String path, @Nullable StackFrame line) {
        String volume = pod.volumes().declare(source, entry.container().label(), path, line);
        model.add("volumeMounts", mount.with(NAME, volume), line);
    }

    /** Declares something of the container, which becomes an annotation of the pod. */
    public void declare(Declaration declaration, @Nullable StackFrame line) {
        pod.declare(declaration, line);
    }

    /** Changes the model's builder after all words. */
    public void customize(Consumer<Container.Builder> change, @Nullable StackFrame line) {
        customizers.add(change);
        model.note(line);
    }

    void apply() {
        DraftEdit.apply(entry.container(), this);
        if (entry.target() != null) {
            model.set("targetContainerName", entry.target(), null);
        }
        if (entry.role() == Role.SIDECAR) {
            keepSidecar();
        }
        pod.mountShared(entry.container().label(), model);
    }

    private void keepSidecar() {
        Object policy = model.get(RESTART_POLICY);
        if (policy == null) {
            model.set(RESTART_POLICY, ALWAYS, null);
        } else if (!policy.equals(ALWAYS)) {
            notASidecar(policy.toString());
        }
    }

    private void notASidecar(String policy) {
        String name = Excerpt.of(entry.container().label());
        model.override(
                RESTART_POLICY,
                ALWAYS,
                Problem.advised(
                        Severity.ERROR,
                        DraftRules.SIDECAR_RESTART_POLICY,
                        policy,
                        "container \"" + name + "\" is added as a sidecar, which is always restarted, and has "
                                + "restartPolicy \"" + Excerpt.of(policy) + '"',
                        "take restartPolicy out of container \"" + name + "\", or add it with initContainer(...)"));
    }

    Object finish() {
        if (customizers.isEmpty()) {
            return model.finish();
        }
        Object made = model.finish();
        if (made instanceof Container container) {
            return customized(container);
        }
        ObjectCompiler out = new ObjectCompiler(EPHEMERAL, made, new SourceLines());
        ObjectCompiler container = new ObjectCompiler(CONTAINER, null, new SourceLines());
        container.copy(EPHEMERAL, made);
        out.copy(CONTAINER, customized((Container) container.finish()));
        return out.finish();
    }

    private Container customized(Container container) {
        Container.Builder builder = container.toBuilder();
        customizers.forEach(change -> change.accept(builder));
        Container made = builder.build();
        String policy = made.restartPolicy();
        if (entry.role() != Role.SIDECAR || ALWAYS.equals(policy)) {
            return made;
        }
        if (policy != null) {
            notASidecar(policy);
        }
        return builder.restartPolicy(ALWAYS).build();
    }
}
