package dev.podwright.validate.internal.rules.meta;

import dev.podwright.model.internal.text.Ascii;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.check.NameKind;
import dev.podwright.validate.internal.check.Names;
import dev.podwright.validate.internal.context.ValidationContext;
import dev.podwright.validate.internal.core.Findings;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The metadata of a whole object: with its generated name, and rid of what only the server sets.
 *
 * <p>Upstream: {@code ValidateObjectMeta} and {@code validateKubeFinalizerName} in
 * {@code k8s.io/kubernetes/pkg/apis/core/validation}; {@code ValidateObjectMetaAccessor},
 * {@code validateObjectMetaAccessorWithOptsCommon}, {@code ValidateAnnotations}, {@code ValidateFinalizers} and
 * {@code ValidateFinalizerName} in {@code k8s.io/apimachinery/pkg/api/validation}; {@code IsPathSegmentPrefix} in
 * {@code k8s.io/apimachinery/pkg/api/validate/content}. The server writes managedFields itself before it validates,
 * so that {@code ValidateManagedFields} and {@code ValidateFieldManager} find nothing.
 */
public final class MetadataRules {
    private static final int LARGEST_ANNOTATIONS = 256 * 1024;
    private static final String ORPHAN = "orphan";
    private static final String FOREGROUND = "foregroundDeletion";
    private static final Set<String> STANDARD_FINALIZERS = Set.of("kubernetes", ORPHAN, FOREGROUND);

    private MetadataRules() {}

    /** The metadata of an object whose name is a DNS subdomain; the path is that of the metadata. */
    public static void object(ValidationContext scope, ObjectMeta metadata, FieldPath path) {
        object(scope, metadata, path, NameKind.DNS_SUBDOMAIN);
    }

    /**
     * The metadata of an object; the path is that of it.
     *
     * @param kind what the object's name is
     */
    public static void object(ValidationContext scope, ObjectMeta metadata, FieldPath path, NameKind kind) {
        Findings out = scope.out();
        String prefix = Checks.orEmpty(metadata.generateName());
        if (!prefix.isEmpty()) {
            Checks.name(out, kind, path, "generateName", Names.withoutTrailingHyphen(prefix));
        }
        String name = Checks.orEmpty(metadata.name());
        if (name.isEmpty()) {
            out.required(path.child("name"), "the object has no name", "give name, or generateName");
        } else {
            Checks.name(out, kind, path, "name", name);
        }
        common(scope, metadata, path);
        finalizerDomains(out, metadata, path);
    }

    /** What is checked of every kind's metadata but its name; the path is that of the metadata. */
    public static void common(ValidationContext scope, ObjectMeta metadata, FieldPath path) {
        Findings out = scope.out();
        String namespace = metadata.namespace();
        if (!Checks.isEmpty(namespace)) {
            Checks.name(out, NameKind.DNS_LABEL, path, "namespace", Checks.orEmpty(namespace));
        }
        changeable(scope, metadata, path);
        List<String> finalizers = metadata.finalizers();
        if (finalizers != null) {
            finalizers(out, finalizers, path.child("finalizers"));
        }
    }

    /** Labels, annotations and owners; the path is that of the metadata. */
    public static void changeable(ValidationContext scope, ObjectMeta metadata, FieldPath path) {
        Findings out = scope.out();
        LabelRules.labels(out, path, "labels", metadata.labels());
        if (!metadata.annotations().isEmpty()) {
            annotations(out, metadata.annotations(), path.child("annotations"));
        }
        if (metadata.ownerReferences() != null) {
            OwnerRules.check(scope, metadata.ownerReferences(), path.child("ownerReferences"));
        }
    }

    /**
     * What the server checks last of all on a create, and only where it found nothing else: that the name can be part
     * of a path, and that no resource version is given. The path is that of the metadata.
     */
    public static void last(Findings out, ObjectMeta metadata, FieldPath path) {
        if (out.rejectedCount() > 0) {
            return;
        }
        pathSegments(out, metadata, path);
        String version = metadata.resourceVersion();
        if (out.rejectedCount() == 0 && version != null && isVersion(version)) {
            out.refuseLast(
                    "resource-version-on-create",
                    path.child("resourceVersion"),
                    version,
                    "resourceVersion is set, so the object comes from a cluster, and it is to be created",
                    "remove resourceVersion, or update the object");
        }
    }

    /** That the name can be part of a path; the path is that of the metadata. */
    public static void pathSegments(Findings out, ObjectMeta metadata, FieldPath path) {
        segment(out, path, "generateName", Checks.orEmpty(metadata.generateName()));
        String name = Checks.orEmpty(metadata.name());
        if (name.equals(".") || name.equals("..")) {
            out.invalid(
                    path.child("name"),
                    name,
                    Excerpt.quoted(name) + " as a name cannot be part of a URL's path",
                    "write a name of alphanumerics and '-'");
        } else {
            segment(out, path, "name", name);
        }
    }

    /** Whether the storage can read a resource version; one that it cannot, and 0, it ignores. */
    private static boolean isVersion(String version) {
        if (!Ascii.isDigits(version)) {
            return false;
        }
        try {
            return Long.parseUnsignedLong(version) != 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static void segment(Findings out, FieldPath path, String field, String value) {
        for (String bad : List.of("/", "%")) {
            if (value.contains(bad)) {
                out.invalid(
                        path.child(field),
                        value,
                        Excerpt.quoted(value) + " has a '" + bad + "' in it, which cannot be part of a URL's path",
                        "write it without '" + bad + "'");
            }
        }
    }

    /** Keys and total size of annotations, all reported at the path of the map. */
    public static void annotations(Findings out, Map<String, String> annotations, FieldPath path) {
        long size = 0;
        for (Map.Entry<String, String> each : annotations.entrySet()) {
            String key = each.getKey();
            size += Names.utf8Length(key) + Names.utf8Length(each.getValue());
            if (NameKind.QUALIFIED_NAME.bits(key) != 0) {
                Checks.name(out, NameKind.QUALIFIED_NAME, path, Names.lowerCase(key));
            }
        }
        if (size > LARGEST_ANNOTATIONS) {
            out.tooLong(
                    path,
                    "all annotations together have " + size + " bytes; at most " + LARGEST_ANNOTATIONS + " are allowed",
                    "move what is large into a ConfigMap");
        }
    }

    private static void finalizers(Findings out, List<String> finalizers, FieldPath path) {
        for (String each : finalizers) {
            Checks.name(out, NameKind.QUALIFIED_NAME, path, each);
        }
        if (finalizers.contains(ORPHAN) && finalizers.contains(FOREGROUND)) {
            out.invalid(
                    path,
                    null,
                    "the finalizers " + ORPHAN + " and " + FOREGROUND + " contradict each other",
                    "keep one of the two");
        }
    }

    /** That finalizers without a domain are Kubernetes' own; the path is that of the metadata. */
    public static void finalizerDomains(Findings out, ObjectMeta metadata, FieldPath path) {
        List<String> finalizers = metadata.finalizers();
        if (finalizers == null) {
            return;
        }
        for (int i = 0; i < finalizers.size(); i++) {
            String each = finalizers.get(i);
            if (isWithoutDomain(each)) {
                withoutDomain(out, each, path.child("finalizers").index(i));
            }
        }
    }

    /** One finalizer of a namespace. */
    public static void finalizer(Findings out, String name, FieldPath path) {
        Checks.name(out, NameKind.QUALIFIED_NAME, path, name);
        if (isWithoutDomain(name)) {
            withoutDomain(out, name, path);
        }
    }

    private static boolean isWithoutDomain(String finalizer) {
        return finalizer.indexOf('/') < 0 && !STANDARD_FINALIZERS.contains(finalizer);
    }

    private static void withoutDomain(Findings out, String finalizer, FieldPath path) {
        out.invalid(
                path,
                finalizer,
                Excerpt.quoted(finalizer) + " is not a finalizer of Kubernetes and has no domain",
                "write something like example.com/my-finalizer");
    }
}
