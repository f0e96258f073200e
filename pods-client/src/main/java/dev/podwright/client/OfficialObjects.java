package dev.podwright.client;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonParser;
import com.google.gson.JsonSerializer;
import com.google.gson.ToNumberPolicy;
import dev.podwright.client.internal.json.JsonObjects;
import dev.podwright.client.internal.response.LiveObjectReader;
import dev.podwright.json.JsonObject;
import dev.podwright.manifest.Manifests;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.Pod;
import dev.podwright.model.PodTemplate;
import dev.podwright.model.internal.binding.Decoder;
import dev.podwright.model.schema.Schemas;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Finding;
import dev.podwright.report.Report;
import dev.podwright.schema.ObjectSchema;
import dev.podwright.validate.Validator;
import io.kubernetes.client.openapi.JSON;
import io.kubernetes.client.openapi.models.V1Pod;
import io.kubernetes.client.openapi.models.V1PodTemplate;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Converts between the classes of the official client and the model.
 *
 * <p>The values are kept, except for the spelling of quantities, of which the official classes keep the amount only. The
 * official classes have empty lists and maps for absent ones, so empty lists and maps are taken as absent; empty objects,
 * such as {@code emptyDir: {}}, are kept.
 */
public final class OfficialObjects {
    /** Not the Gson of the official client, which rejects objects that lack a required field. */
    private static final Gson GSON = withoutEmpties();

    private OfficialObjects() {}

    private static Gson withoutEmpties() {
        JsonSerializer<Collection<?>> lists = (list, type, context) -> {
            if (list.isEmpty() && isDeclared(type)) {
                return JsonNull.INSTANCE;
            }
            JsonArray out = new JsonArray(list.size());
            list.forEach(each -> out.add(context.serialize(each)));
            return out;
        };
        JsonSerializer<Map<?, ?>> maps = (map, type, context) -> {
            if (map.isEmpty() && isDeclared(type)) {
                return JsonNull.INSTANCE;
            }
            com.google.gson.JsonObject out = new com.google.gson.JsonObject();
            map.forEach((key, value) -> out.add(String.valueOf(key), context.serialize(value)));
            return out;
        };
        return new GsonBuilder()
                .disableHtmlEscaping()
                .setObjectToNumberStrategy(ToNumberPolicy.LAZILY_PARSED_NUMBER)
                .registerTypeAdapter(OffsetDateTime.class, new JSON.OffsetDateTimeTypeAdapter())
                .registerTypeAdapter(byte[].class, new JSON.ByteArrayAdapter())
                .registerTypeHierarchyAdapter(Collection.class, lists)
                .registerTypeHierarchyAdapter(Map.class, maps)
                .create();
    }

    /** Whether a list or map is a declared field of a class and not a part of free-form JSON. */
    private static boolean isDeclared(Type type) {
        return type instanceof ParameterizedType;
    }

    /**
     * A pod of the official client in the model.
     *
     * @throws IllegalArgumentException if the model cannot read parts of it; the message names them all
     */
    public static Pod pod(V1Pod official) {
        return decode(GSON.toJson(official), Schemas.of(Pod.class));
    }

    /**
     * A pod of the model as one of the official client.
     *
     * @throws IllegalArgumentException if the pod has fields that the class lacks, such as those of a newer version of
     *     Kubernetes; the message names them all
     */
    public static V1Pod v1Pod(Pod pod) {
        JsonElement json = JsonParser.parseString(Manifests.toJson(pod));
        V1Pod official = GSON.fromJson(json, V1Pod.class);
        List<String> lost = new ArrayList<>();
        findLost(json, GSON.toJsonTree(official), "", lost);
        if (!lost.isEmpty()) {
            throw new IllegalArgumentException("V1Pod has no " + String.join(", ", lost));
        }
        return official;
    }

    /** Collects the fields that a conversion lost, but for empty lists and maps. */
    private static void findLost(JsonElement from, JsonElement to, String path, List<String> lost) {
        if (from.isJsonObject() && to.isJsonObject()) {
            from.getAsJsonObject().entrySet().forEach(member -> {
                String memberPath = path.isEmpty() ? member.getKey() : path + "." + member.getKey();
                JsonElement kept = to.getAsJsonObject().get(member.getKey());
                if (kept != null) {
                    findLost(member.getValue(), kept, memberPath, lost);
                } else if (!isEmpty(member.getValue())) {
                    lost.add(memberPath);
                }
            });
        } else if (from.isJsonArray() && to.isJsonArray()) {
            for (int i = 0; i < from.getAsJsonArray().size(); i++) {
                findLost(from.getAsJsonArray().get(i), to.getAsJsonArray().get(i), path + "[" + i + "]", lost);
            }
        }
    }

    private static boolean isEmpty(JsonElement value) {
        return value.isJsonNull()
                || (value.isJsonArray() && value.getAsJsonArray().isEmpty())
                || (value.isJsonObject() && value.getAsJsonObject().isEmpty());
    }

    /**
     * The report on a pod of the official client.
     *
     * @throws IllegalArgumentException if the model cannot read parts of it; the message names them all
     */
    public static Report validate(Validator validator, V1Pod official) {
        return validator.validate(pod(official));
    }

    /**
     * A pod template of the official client in the model.
     *
     * @throws IllegalArgumentException if the model cannot read parts of it; the message names them all
     */
    public static PodTemplate podTemplate(V1PodTemplate official) {
        return decode(GSON.toJson(official), Schemas.of(PodTemplate.class));
    }

    /**
     * Any object of the official client in the model; a {@code RawObject} if the model does not have its kind.
     *
     * @throws IllegalArgumentException if its apiVersion or kind is not set, or the model cannot read parts of it
     */
    public static KubernetesObject object(io.kubernetes.client.common.KubernetesObject official) {
        String apiVersion = official.getApiVersion();
        String kind = official.getKind();
        if (apiVersion == null || apiVersion.isEmpty() || kind == null || kind.isEmpty()) {
            throw new IllegalArgumentException(
                    "set apiVersion and kind of the " + official.getClass().getSimpleName());
        }
        List<Finding> problems = new ArrayList<>();
        KubernetesObject object = LiveObjectReader.decode(parse(GSON.toJson(official)), problems);
        requireNone(problems);
        return object;
    }

    /**
     * An object of the model as one of the official client.
     *
     * @param type such as {@code V1Deployment.class}
     * @throws IllegalArgumentException if the class lacks one of its fields, or the object lacks a required field
     */
    public static <T extends io.kubernetes.client.common.KubernetesObject> T official(
            KubernetesObject object, Class<T> type) {
        T official = JSON.deserialize(Manifests.toJson(object), type);
        if (official == null) {
            throw new IllegalArgumentException(object.kind() + " is not a " + type.getSimpleName());
        }
        return official;
    }

    private static <T> T decode(String json, ObjectSchema<T> schema) {
        List<Finding> problems = new ArrayList<>();
        T object = new Decoder(problems).decode(parse(json), schema, FieldPath.empty());
        requireNone(problems);
        return object;
    }

    private static JsonObject parse(String json) {
        JsonObject parsed = JsonObjects.parse(json);
        if (parsed == null) {
            throw new IllegalArgumentException("the official object is not a JSON object");
        }
        return parsed;
    }

    private static void requireNone(List<Finding> problems) {
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("the model cannot read parts of the official object: "
                    + String.join(
                            "; ",
                            problems.stream()
                                    .map(p -> p.path() + " " + p.message())
                                    .toList()));
        }
    }
}
