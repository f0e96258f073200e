package dev.podwright.dsl.internal;

import dev.podwright.model.KubernetesObject;
import dev.podwright.model.Pod;
import dev.podwright.model.PodTemplateSpec;
import dev.podwright.model.batch.CronJob;
import dev.podwright.model.batch.Job;
import dev.podwright.model.batch.JobTemplateSpec;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.meta.LabelSelector;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.model.schema.Schemas;
import dev.podwright.schema.ObjectSchema;
import dev.podwright.validate.internal.workload.Workload;
import java.lang.StackWalker.StackFrame;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The state of a draft of an object that is not a pod: its last edit. Immutable. */
public final class ResourceState extends DraftEdit<ObjectCompiler> implements KubernetesObjectState {
    private static final String METADATA = "metadata";
    private static final String SPEC = "spec";
    private static final String NAME = "name";
    private static final String SELECTOR = "selector";
    private static final String TEMPLATE = "template";
    private static final String JOB_TEMPLATE = "jobTemplate";

    private final ObjectSchema<?> schema;
    private final @Nullable KubernetesObject base;
    private final String name;
    /** The pods or jobs that the object makes; null where no word has written them. */
    private final @Nullable Template template;

    /** A template of pods or jobs, and the line that gives it. */
    private record Template(
            KubernetesObjectState state, @Nullable StackFrame line) {}

    private ResourceState(ObjectSchema<?> schema, @Nullable KubernetesObject base, String name) {
        super(null, null);
        this.schema = schema;
        this.base = base;
        this.name = name;
        this.template = null;
    }

    private ResourceState(
            ResourceState previous, String name, @Nullable Template template, @Nullable Effect<ObjectCompiler> effect) {
        super(previous, effect);
        this.schema = previous.schema;
        this.base = previous.base;
        this.name = name;
        this.template = template;
    }

    /** An object of which nothing is written. */
    public static ResourceState of(Class<? extends KubernetesObject> type) {
        return new ResourceState(Schemas.of(type), null, "");
    }

    /** An object that exists. */
    public static <T extends KubernetesObject> ResourceState of(Class<T> type, T base) {
        ObjectMeta metadata = base.metadata();
        String name = metadata == null ? null : metadata.name();
        return new ResourceState(Schemas.of(type), base, Objects.requireNonNullElse(name, ""));
    }

    @Override
    public Arguments check(String word) {
        return new Arguments(this, word);
    }

    @Override
    public ResourceState named(String other) {
        return new ResourceState(this, other, template, (c, line) -> {
            // The line is that of everything that no other word writes.
            c.note(line);
            c.object(METADATA).set(NAME, other, line);
        });
    }

    /** The name that it has in the end, unless {@code customize} changes it; empty for none. */
    public String name() {
        return name;
    }

    /** With an edit more of the whole object. */
    public ResourceState edit(Effect<ObjectCompiler> effect) {
        return new ResourceState(this, name, template, effect);
    }

    @Override
    public ResourceState metadata(Effect<ObjectCompiler> effect) {
        return edit((c, line) -> effect.on(c.object(METADATA), line));
    }

    @Override
    public ResourceState withoutMetadata(String field, String key) {
        return edit((c, line) -> c.removeMetadata(field, key));
    }

    /** With an edit more of its spec. */
    public ResourceState spec(Effect<ObjectCompiler> effect) {
        return edit((c, line) -> effect.on(c.object(SPEC), line));
    }

    /** With a field of the spec set to a value of the model, a draft of it or an argument. */
    public ResourceState set(String field, Object value) {
        return spec((spec, line) -> spec.set(field, value, line));
    }

    /** With a field of an object of the spec set. */
    public ResourceState set(String object, String field, Object value) {
        return spec((spec, line) -> spec.object(object).set(field, value, line));
    }

    /** With an element more in a list of the spec. */
    public ResourceState add(String field, Object element) {
        return spec((spec, line) -> spec.add(field, element, line));
    }

    /** With the pods that it makes. */
    public ResourceState template(PodState pod) {
        return new ResourceState(this, name, new Template(pod, CallSite.frame()), null);
    }

    /** With the jobs that it makes. */
    public ResourceState template(ResourceState job) {
        return new ResourceState(this, name, new Template(job, CallSite.frame()), null);
    }

    /** The state of the jobs that it makes; an empty one if no word has set it. */
    public ResourceState jobTemplate() {
        if (template != null) {
            return (ResourceState) template.state;
        }
        JobTemplateSpec given = base instanceof CronJob cronJob && cronJob.spec() != null
                ? cronJob.spec().jobTemplate()
                : null;
        return given == null
                ? of(Job.class)
                : of(
                        Job.class,
                        Job.builder()
                                .metadata(given.metadata())
                                .spec(given.spec())
                                .build());
    }

    /** The pods that it makes; without a word where it has none. */
    public PodState template() {
        if (template != null) {
            return (PodState) template.state;
        }
        PodTemplateSpec given = base == null ? null : Workload.templateOf(base);
        return given == null ? PodState.empty() : PodState.of(given);
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // an equal object of another draft is another base
    public boolean continues(KubernetesObjectState earlier) {
        if (!(earlier instanceof ResourceState that) || base != that.base) {
            return base != null;
        }
        return that.isFirst() || continues(this, that);
    }

    @Override
    public CompiledObject compileObject() {
        return compile(false);
    }

    /** Compiles an object without pods that is in a field of another one. */
    ObjectCompiler compile(ObjectCompiler holder, String field, int index) {
        ObjectCompiler object = new ObjectCompiler(schema, base, holder, field, index);
        apply(this, object);
        return object;
    }

    private CompiledObject compile(boolean isTemplate) {
        SourceLines lines = new SourceLines();
        ObjectCompiler object = new ObjectCompiler(schema, base, lines);
        apply(this, object);
        if (isTemplate) {
            removeName(object);
        }
        if (template != null && template.state instanceof PodState pod) {
            embed(pod, template.line, object.object(SPEC));
        } else if (template != null) {
            CompiledObject compiled = ((ResourceState) template.state).compile(true);
            Job job = (Job) compiled.object();
            JobTemplateSpec jobs = JobTemplateSpec.builder()
                    .metadata(job.metadata())
                    .spec(job.spec())
                    .build();
            object.object(SPEC).embed(JOB_TEMPLATE, jobs, compiled.lines(), template.line);
        }
        KubernetesObject built = (KubernetesObject) object.finish();
        PodTemplateSpec pods = Workload.templateOf(built);
        return new CompiledObject(
                built,
                schema,
                lines,
                pods == null ? null : pods.metadata(),
                pods == null ? null : pods.spec(),
                Workload.podSpecPathOf(built));
    }

    private void embed(PodState given, @Nullable StackFrame line, ObjectCompiler spec) {
        boolean derived = base == null && hasSelector() && spec.get(SELECTOR) == null;
        CompiledPod pod = (derived ? given.selectable(name) : given).compileTemplate();
        spec.embed(TEMPLATE, DraftReport.template(pod.pod()), pod.lines(), line);
        if (derived) {
            Map<String, String> labels = SelectorLabels.of(labels(pod.pod()));
            spec.set(SELECTOR, LabelSelector.builder().matchLabels(labels).build(), line);
        }
    }

    /** Takes the name away that words have written: what is made from a template gets one of its own. */
    private void removeName(ObjectCompiler object) {
        if (object.get(METADATA) == null) {
            return;
        }
        ObjectMeta given = base == null ? null : base.metadata();
        ObjectCompiler metadata = object.object(METADATA);
        if (given != null && given.name() != null) {
            metadata.set(NAME, given.name(), null);
            return;
        }
        metadata.clear(NAME);
        if (given == null && metadata.isEmpty()) {
            object.clear(METADATA);
        }
    }

    /** Whether objects of the kind have a selector of which the pods' labels are a part. */
    private boolean hasSelector() {
        return !schema.name().equals("Job");
    }

    private static Map<String, String> labels(Pod pod) {
        return pod.metadata() == null ? Map.of() : pod.metadata().labels();
    }

    /** As messages call it, such as {@code stateful set "db"}. */
    @Override
    public String toString() {
        StringBuilder kind = new StringBuilder();
        for (char c : schema.name().toCharArray()) {
            boolean starts = Character.isUpperCase(c);
            kind.append(starts && !kind.isEmpty() ? " " : "").append(starts ? Character.toLowerCase(c) : c);
        }
        return name.isEmpty() ? "the " + kind : kind + " \"" + Excerpt.of(name) + '"';
    }
}
