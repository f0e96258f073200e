package dev.podwright.client;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonSerializer;
import com.google.gson.ToNumberPolicy;
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
import dev.podwright.validate.PodValidator;
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
 * The official client's classes to and from the model. Values survive; how a quantity was spelled does not survive the
 * official class, which keeps its amount. The official classes hold empty lists and maps where nobody wrote any, so these
 * count as absent; empty objects, such as {@code emptyDir: {}}, stay.
 */
public final class OfficialObjects {
    /** The client's own Gson refuses what lacks a required field and may leave out managedFields. */
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

    /** Whether a list or map is a field that a class declares, rather than a part of free-form JSON. */
    private static boolean isDeclared(Type type) {
        return type instanceof ParameterizedType;
    }

    /**
     * An official pod in the model.
     *
     * @throws IllegalArgumentException if it has something that the model cannot read, with all of it
     */
    public static Pod pod(V1Pod official) {
        return decode(GSON.toJson(official), Schemas.of(Pod.class));
    }

    /** A pod as an official one. */
    public static V1Pod v1Pod(Pod pod) {
        return GSON.fromJson(Manifests.toJson(pod), V1Pod.class);
    }

    /** Judges an official pod where it stands, as a create would. */
    public static Report validate(PodValidator validator, V1Pod official) {
        return validator.validate(pod(official));
    }

    /**
     * An official pod template in the model.
     *
     * @throws IllegalArgumentException if it has something that the model cannot read, with all of it
     */
    public static PodTemplate podTemplate(V1PodTemplate official) {
        return decode(GSON.toJson(official), Schemas.of(PodTemplate.class));
    }

    /**
     * Any official object as one of the model: typed where the model has its kind, else a {@code RawObject}. Its
     * apiVersion and kind must be set, as its own class says them.
     *
     * @throws IllegalArgumentException if they are not set, or the object has something that the model cannot read
     */
    public static KubernetesObject object(io.kubernetes.client.common.KubernetesObject official) {
        String apiVersion = official.getApiVersion();
        String kind = official.getKind();
        if (apiVersion == null || apiVersion.isEmpty() || kind == null || kind.isEmpty()) {
            throw new IllegalArgumentException(
                    "set apiVersion and kind of the " + official.getClass().getSimpleName());
        }
        List<Finding> problems = new ArrayList<>();
        KubernetesObject object = LiveReader.object(parse(GSON.toJson(official)), problems);
        refuse(problems);
        return object;
    }

    /**
     * An object of the model as one of an official class, such as {@code V1Deployment.class}.
     *
     * @throws IllegalArgumentException if the class has no place for something in it, or misses a required field
     */
    public static <T extends io.kubernetes.client.common.KubernetesObject> T official(
            KubernetesObject object, Class<T> type) {
        T official = JSON.deserialize(Manifests.toJson(object), type);
        if (official == null) {
            throw new IllegalArgumentException(object.kind() + " is no " + type.getSimpleName());
        }
        return official;
    }

    private static <T> T decode(String json, ObjectSchema<T> schema) {
        List<Finding> problems = new ArrayList<>();
        T object = new Decoder(problems).decode(parse(json), schema, FieldPath.empty());
        refuse(problems);
        return object;
    }

    private static JsonObject parse(String json) {
        JsonObject parsed = Answer.parse(json);
        if (parsed == null) {
            throw new IllegalArgumentException("the official object is no JSON object");
        }
        return parsed;
    }

    private static void refuse(List<Finding> problems) {
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("the official object has what the model cannot read: "
                    + String.join(
                            "; ",
                            problems.stream()
                                    .map(p -> p.path() + " " + p.message())
                                    .toList()));
        }
    }
}
