package dev.podwright.validate.internal.rules.container;

import dev.podwright.model.container.ConfigMapEnvSource;
import dev.podwright.model.container.EnvFromSource;
import dev.podwright.model.container.EnvVar;
import dev.podwright.model.container.EnvVarSource;
import dev.podwright.model.container.FileKeySelector;
import dev.podwright.model.container.SecretEnvSource;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.path.FieldPath;
import dev.podwright.report.ErrorType;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.check.NameKind;
import dev.podwright.validate.internal.check.Names;
import dev.podwright.validate.internal.check.RelativePaths;
import dev.podwright.validate.internal.context.ValidationContext;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.core.ValidationOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The environment of one container. No finding shows a variable's value.
 *
 * <p>Upstream: {@code ValidateEnv}, {@code validateEnvVarValueFrom}, {@code validateConfigMapKeySelector},
 * {@code validateSecretKeySelector}, {@code validateFileKeySelector}, {@code ValidateEnvFrom},
 * {@code validateConfigMapEnvSource} and {@code validateSecretEnvSource} in
 * {@code k8s.io/kubernetes/pkg/apis/core/validation}.
 */
final class EnvRules {
    private static final String SOURCES = "fieldRef, resourceFieldRef, configMapKeyRef, secretKeyRef or fileKeyRef";

    private EnvRules() {}

    /** The variables; the path is that of the container. */
    static void env(ValidationContext scope, List<EnvVar> env, FieldPath path) {
        if (env.isEmpty()) {
            return;
        }
        NameKind kind = nameKind(scope);
        FieldPath list = path.child("env");
        for (int i = 0; i < env.size(); i++) {
            EnvVar each = env.get(i);
            String name = Checks.orEmpty(each.name());
            if (name.isEmpty()) {
                Checks.required(scope.out(), list.index(i), "name", name);
            } else if (kind.bits(name) != 0) {
                name(scope.out(), kind, list.index(i).child("name"), name);
            }
            EnvVarSource source = each.valueFrom();
            if (source != null) {
                valueFrom(
                        scope.out(),
                        source,
                        !Checks.isEmpty(each.value()),
                        list.index(i).child("valueFrom"));
            }
        }
    }

    /** What comes after an equals sign is a value, which nothing shows. */
    private static void name(Findings out, NameKind kind, FieldPath path, String name) {
        int equals = name.indexOf('=');
        if (equals < 0) {
            Checks.name(out, kind, path, name);
            return;
        }
        String shown = name.substring(0, equals) + "=...";
        for (int rest = kind.bits(name); rest != 0; rest &= rest - 1) {
            out.invalid(
                    path,
                    Excerpt.of(shown),
                    Excerpt.quoted(shown) + " is a name and a value; the name of a variable has no '='",
                    "write name and value as two fields");
        }
    }

    private static NameKind nameKind(ValidationContext scope) {
        return scope.options().has(ValidationOption.ALLOW_RELAXED_ENVIRONMENT_VARIABLE_VALIDATION)
                ? NameKind.ENV_VAR_NAME
                : NameKind.STRICT_ENV_VAR_NAME;
    }

    private static void valueFrom(Findings out, EnvVarSource source, boolean hasValue, FieldPath path) {
        int sources = 0;
        if (source.fieldRef() != null) {
            sources++;
            DownwardRules.envField(out, source.fieldRef(), path.child("fieldRef"));
        }
        if (source.resourceFieldRef() != null) {
            sources++;
            DownwardRules.resource(out, source.resourceFieldRef(), path.child("resourceFieldRef"), false);
        }
        if (source.configMapKeyRef() != null) {
            sources++;
            key(out, source.configMapKeyRef().name(), source.configMapKeyRef().key(), path.child("configMapKeyRef"));
        }
        if (source.secretKeyRef() != null) {
            sources++;
            key(out, source.secretKeyRef().name(), source.secretKeyRef().key(), path.child("secretKeyRef"));
        }
        if (source.fileKeyRef() != null) {
            sources++;
            file(out, source.fileKeyRef(), path.child("fileKeyRef"));
        }
        if (sources == 0) {
            out.invalid(path, null, "valueFrom names no source", "give one of " + SOURCES);
        } else if (hasValue) {
            out.invalid(path, null, "the variable has both value and valueFrom", "remove one of the two");
        } else if (sources > 1) {
            out.invalid(path, null, "valueFrom names " + sources + " sources; it takes one", "keep one of " + SOURCES);
        }
    }

    private static void key(Findings out, @Nullable String name, @Nullable String key, FieldPath path) {
        Checks.name(out, NameKind.DNS_SUBDOMAIN, path, "name", Checks.orEmpty(name));
        if (key == null || key.isEmpty()) {
            Checks.required(out, path, "key", key);
        } else {
            Checks.name(out, NameKind.CONFIG_KEY, path, "key", key);
        }
    }

    private static void file(Findings out, FileKeySelector file, FieldPath path) {
        if (Checks.required(out, path, "key", file.key())) {
            Checks.name(out, NameKind.ENV_VAR_NAME, path, "key", Checks.orEmpty(file.key()));
        }
        if (Checks.required(out, path, "volumeName", file.volumeName())) {
            Checks.name(out, NameKind.DNS_LABEL, path, "volumeName", Checks.orEmpty(file.volumeName()));
        }
        String name = Checks.orEmpty(file.path());
        if (Checks.required(out, path, "path", name) && RelativePaths.hasBackstep(name)) {
            RelativePaths.noBacksteps(out, path.child("path"), name);
        }
    }

    /** The sources of whole sets of variables; the path is that of the container. */
    static void envFrom(ValidationContext scope, List<EnvFromSource> sources, FieldPath path) {
        if (sources.isEmpty()) {
            return;
        }
        NameKind kind = nameKind(scope);
        Findings out = scope.out();
        FieldPath list = path.child("envFrom");
        for (int i = 0; i < sources.size(); i++) {
            EnvFromSource each = sources.get(i);
            String prefix = each.prefix();
            if (prefix != null && !prefix.isEmpty() && kind.bits(prefix) != 0) {
                Checks.name(out, kind, list.index(i), "prefix", prefix);
            }
            ConfigMapEnvSource configMap = each.configMapRef();
            if (configMap != null) {
                sourceName(out, configMap.name(), list, i, "configMapRef");
            }
            SecretEnvSource secret = each.secretRef();
            if (secret != null) {
                sourceName(out, secret.name(), list, i, "secretRef");
            }
            // The server puts both at the list, and not at its element.
            if (configMap == null && secret == null) {
                out.reject(
                        ErrorType.INVALID,
                        list,
                        null,
                        "element " + i + " of envFrom names no source",
                        "give configMapRef or secretRef",
                        "none");
            } else if (configMap != null && secret != null) {
                out.reject(
                        ErrorType.INVALID,
                        list,
                        null,
                        "element " + i + " of envFrom names both configMapRef and secretRef",
                        "make them two elements",
                        "both");
            }
        }
    }

    private static void sourceName(Findings out, @Nullable String given, FieldPath list, int index, String field) {
        String name = Checks.orEmpty(given);
        if (name.isEmpty()) {
            Checks.required(out, list.index(index).child(field), "name", name);
            return;
        }
        int bits = NameKind.DNS_SUBDOMAIN.bits(Names.withoutTrailingHyphen(name));
        if (bits != 0) {
            FieldPath path = list.index(index).child(field).child("name");
            Checks.report(out, ErrorType.INVALID, NameKind.DNS_SUBDOMAIN, bits, path, name);
        }
    }
}
