package dev.podwright.validate.internal.update;

import dev.podwright.model.PodSpec;
import dev.podwright.model.PodTemplate;
import dev.podwright.model.PodTemplateSpec;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.context.ValidationContext;
import dev.podwright.validate.internal.core.Features;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.core.RuleChange;
import dev.podwright.validate.internal.core.ValidationOptions;
import dev.podwright.validate.internal.effective.DeepEquality;
import dev.podwright.validate.internal.effective.Defaults;
import dev.podwright.validate.internal.prepare.PrepareForCreate;
import dev.podwright.validate.internal.rules.pod.PodRules;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is checked of an update of a PodTemplate: all of its template may change.
 *
 * <p>Upstream: {@code podTemplateStrategy} in {@code k8s.io/kubernetes/pkg/registry/core/podtemplate},
 * {@code BeforeUpdate} in {@code k8s.io/apiserver/pkg/registry/rest}, {@code ValidatePodTemplateUpdate} in
 * {@code k8s.io/kubernetes/pkg/apis/core/validation}.
 */
public final class TemplateUpdates {
    private static final FieldPath TEMPLATE = FieldPath.of("template");
    private static final PodTemplateSpec NONE = PodTemplateSpec.builder().build();

    private TemplateUpdates() {}

    /**
     * What an update was judged as.
     *
     * @param scope the scope of the updated template
     * @param metadata the template's own metadata
     * @param isChanged whether the template differs from the old one
     */
    public record Judged(ValidationContext scope, ObjectMeta metadata, boolean isChanged) {}

    /**
     * The template, as it was judged; null where the server looks no further than its namespace.
     *
     * @param create what a create is judged by
     */
    public static @Nullable Judged template(
            Findings out, Features features, ValidationOptions create, PodTemplate old, PodTemplate updated) {
        ObjectMeta given = orNone(old.metadata());
        boolean stored = !Checks.isEmpty(given.uid());
        PodTemplate before = stored ? old : PrepareForCreate.onCreate(old, features, new Findings());
        ObjectMeta oldMetadata = stored ? StoredPod.placed(given) : StoredPod.fresh(orNone(before.metadata()));
        ObjectMeta newMetadata = PrepareForCreate.onUpdateOfTemplate(orNone(updated.metadata()), out);
        if (!MetadataUpdateRules.sameNamespace(out, newMetadata, oldMetadata)) {
            return null;
        }
        boolean unread = stored && create.has(RuleChange.INIT_CONTAINER_ANNOTATIONS_STORED);
        PodTemplateSpec was = complete(before.template(), unread ? null : new Findings(), features);
        PodTemplateSpec now = complete(updated.template(), out, features);
        PodSpec oldSpec = spec(was);
        PodSpec spec = PrepareForCreate.onUpdate(spec(now), oldSpec, features, TEMPLATE.child("spec"), out);
        now = now.toBuilder().spec(spec).build();
        boolean changed = !DeepEquality.same(PodTemplateSpec.class, now, was);
        long generation = oldMetadata.generation() == null ? 0 : oldMetadata.generation();
        ObjectMeta complete =
                MetadataUpdateRules.takeOver(newMetadata, oldMetadata, changed ? generation + 1 : generation);
        ValidationOptions options =
                UpdateOptions.options(create, oldSpec, orNone(was.metadata()).annotations(), spec);
        ValidationContext scope = new ValidationContext(out, options, false, null, spec, oldSpec);
        MetadataUpdateRules.general(scope, complete, oldMetadata);
        MetadataUpdateRules.ofCore(scope, complete, oldMetadata);
        PodRules.template(scope, orNone(now.metadata()), TEMPLATE);
        return new Judged(scope, orNone(now.metadata()), changed);
    }

    /**
     * A template as the server holds it.
     *
     * @param out what is dropped from its annotations; null where nothing is
     */
    private static PodTemplateSpec complete(
            @Nullable PodTemplateSpec template, @Nullable Findings out, Features features) {
        PodTemplateSpec given = Objects.requireNonNullElse(template, NONE);
        PodSpec spec = spec(given);
        return given.toBuilder()
                .metadata(
                        out == null
                                ? orNone(given.metadata())
                                : PrepareForCreate.stored(orNone(given.metadata()), TEMPLATE.child("metadata"), out))
                .spec(Defaults.ofTemplate(
                        spec.toBuilder()
                                .serviceAccountName(StoredPod.account(spec))
                                .serviceAccount(null)
                                .build(),
                        features))
                .build();
    }

    private static PodSpec spec(PodTemplateSpec template) {
        return Objects.requireNonNullElse(template.spec(), StoredPod.NO_SPEC);
    }

    private static ObjectMeta orNone(@Nullable ObjectMeta metadata) {
        return Objects.requireNonNullElse(metadata, StoredPod.NO_METADATA);
    }
}
