package dev.podwright.client.fuzz;

import dev.podwright.client.internal.json.JsonObjects;
import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonNumber;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonString;
import dev.podwright.json.JsonValue;
import dev.podwright.manifest.Manifests;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.NullUnmarked;

/** One object of each kind that can be waited for, and what belongs to it: in one of several states, chosen at random. */
@NullUnmarked
final class WorkloadModel {
    private static final String NAMESPACE = "/namespaces/default/";

    /** Kinds by the path of their collection. */
    private static final Map<String, String> KINDS = Map.of(
            "/apis/apps/v1/namespaces/default/deployments", "apps/v1 Deployment",
            "/apis/apps/v1/namespaces/default/statefulsets", "apps/v1 StatefulSet",
            "/apis/apps/v1/namespaces/default/daemonsets", "apps/v1 DaemonSet",
            "/apis/batch/v1/namespaces/default/jobs", "batch/v1 Job",
            "/api/v1/namespaces/default/services", "v1 Service",
            "/api/v1/namespaces/default/persistentvolumeclaims", "v1 PersistentVolumeClaim");

    private static final String RESOURCES = """
            {kind: APIResourceList, resources: [
              {name: deployments, kind: Deployment, namespaced: true}, {name: replicasets, kind: ReplicaSet, namespaced: true},
              {name: statefulsets, kind: StatefulSet, namespaced: true},
              {name: controllerrevisions, kind: ControllerRevision, namespaced: true},
              {name: daemonsets, kind: DaemonSet, namespaced: true}, {name: jobs, kind: Job, namespaced: true},
              {name: services, kind: Service, namespaced: true},
              {name: persistentvolumeclaims, kind: PersistentVolumeClaim, namespaced: true}]}
            """;

    private static final String TEMPLATE =
            "{metadata: {labels: {app: shop}}, spec: {containers: [{name: app, image: IMAGE,"
                    + " env: [{name: A, value: SECRET}]}]}}";

    private static final List<String> STATUSES = List.of(
            "{observedGeneration: 1, replicas: 3, updatedReplicas: 3, availableReplicas: 3, readyReplicas: 3,"
                    + " desiredNumberScheduled: 1, updatedNumberScheduled: 1, numberAvailable: 1, phase: Bound,"
                    + " conditions: [{type: Complete, status: 'True'}]}",
            "{observedGeneration: 1, replicas: 4, updatedReplicas: 1, readyReplicas: 1, availableReplicas: 3,"
                    + " desiredNumberScheduled: 9, phase: Pending, updateRevision: r, conditions: [{type: ReplicaFailure,"
                    + " status: 'True', reason: FailedCreate, message: 'exceeded quota: SECRET'}, {type: Progressing,"
                    + " status: 'False', reason: ReplicaSetCreateError, message: 'no SECRET'}]}",
            "{observedGeneration: 1, phase: Lost, conditions: [{type: Failed, status: 'True', reason: X, message: 'SECRET'}]}",
            "{observedGeneration: 0}",
            "{}");

    private static final List<String> POD_STATUSES = List.of(
            "{conditions: [{type: Ready, status: 'True'}], containerStatuses: [{name: app, ready: true}]}",
            "{phase: Pending, containerStatuses: [{name: app, state: {waiting: {reason: ErrImagePull, message: 'no SECRET'}}}]}",
            "{phase: Failed, containerStatuses: [{name: app, state: {terminated: {exitCode: 1}}}]}",
            "{}");

    /** What the present call has done, such as "changed shop". */
    private final List<String> effects;

    private final Random random;
    private JsonObject status;
    private JsonObject pods;
    private long version = 1;
    private long replicas = 3;

    WorkloadModel(Random random, List<String> effects) {
        this.random = random;
        this.effects = effects;
        beginCall();
    }

    /** Chooses the states of this call. */
    void beginCall() {
        status = yaml(STATUSES.get(random.nextInt(STATUSES.size())));
        List<JsonObject> items = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            items.add(yaml("{metadata: {name: pod-" + i + ", namespace: default, labels: {controller-revision-hash: r},"
                    + " ownerReferences: [{controller: true, uid: " + (random.nextBoolean() ? "uid-shop" : "uid-set")
                    + "}]}, spec: " + "{containers: [{name: app, image: a, env: [{name: A, value: SECRET}]}]}, status: "
                    + POD_STATUSES.get(random.nextInt(POD_STATUSES.size())) + "}"));
        }
        pods = list("PodList", "v1", items);
    }

    /** Any YAML with the secret in the place of the word SECRET. */
    private static JsonObject yaml(String text) {
        String wrapped = Manifests.toJson(
                Manifests.read("{apiVersion: example.com/v1, kind: Wrapper, metadata: {name: w}, value: " + text + "}")
                        .objects()
                        .get(0));
        String secret = JsonObjects.toJson(
                JsonObject.builder().add("x", ModelServer.SECRET).build());
        return JsonObjects.objectAt(
                JsonObjects.parse(wrapped.replace("SECRET", secret.substring(6, secret.length() - 2))), "value");
    }

    private static JsonObject list(String kind, String apiVersion, List<JsonObject> items) {
        return JsonObject.builder()
                .add("kind", kind)
                .add("apiVersion", apiVersion)
                .add("items", JsonArray.of(items))
                .build();
    }

    /** The answer to a request; null if it is not about anything in this model. */
    ModelServer.Answer answer(String method, String path, String query, String body) {
        if (path.equals("/apis/apps/v1") || path.equals("/apis/batch/v1") || path.equals("/api/v1")) {
            String groupVersion = path.substring(path.indexOf('/', 1) + 1);
            return ok(ModelServer.with(yaml(RESOURCES), Map.of("groupVersion", JsonString.of(groupVersion))));
        }
        if (path.endsWith("/pods") && query.contains("labelSelector")) {
            return ok(pods);
        }
        if (path.endsWith("/replicasets")) {
            return ok(list("ReplicaSetList", "apps/v1", List.of(replicaSet("1", "old"), replicaSet("2", "new"))));
        }
        if (path.endsWith("/controllerrevisions")) {
            return ok(list("ControllerRevisionList", "apps/v1", List.of(revision(1, "old"), revision(2, "new"))));
        }
        if (path.endsWith("/events")) {
            return ok(list(
                    "EventList",
                    "v1",
                    List.of(yaml("{metadata: {name: e, namespace: default}, reason: FailedCreate, lastTimestamp: x,"
                            + " message: 'SECRET'}"))));
        }
        if (path.endsWith("/endpointslices")) {
            return ok(list(
                    "EndpointSliceList",
                    "discovery.k8s.io/v1",
                    List.of(yaml("{metadata: {name: s, namespace: default}, endpoints: [{conditions: {ready: "
                            + random.nextBoolean() + "}}]}"))));
        }
        return object(method, path, query, body);
    }

    private ModelServer.Answer object(String method, String path, String query, String body) {
        boolean scale = path.endsWith("/shop/scale");
        String whole = scale ? path.substring(0, path.length() - "/scale".length()) : path;
        String kind = whole.endsWith("/shop") ? KINDS.get(whole.substring(0, whole.length() - 5)) : KINDS.get(path);
        if (kind == null || !path.contains(NAMESPACE)) {
            return null;
        }
        if (query.contains("watch=true")) {
            return ModelServer.Answer.of(200, "application/json", new byte[0]);
        }
        if (method.equals("PATCH")) {
            if (!body.contains("\"" + version + "\"")) {
                return ModelServer.status(409, "Conflict", "the object has been modified: " + ModelServer.SECRET);
            }
            version++;
            replicas = 1L + random.nextInt(3);
            effects.add("changed shop");
        }
        return ok(scale ? scale() : shop(kind));
    }

    private JsonObject scale() {
        return JsonObject.builder()
                .add("apiVersion", "autoscaling/v1")
                .add("kind", "Scale")
                .add("metadata", metadata())
                .add(
                        "spec",
                        JsonObject.builder()
                                .add("replicas", JsonNumber.of(replicas))
                                .build())
                .build();
    }

    private JsonObject shop(String kind) {
        String image = version % 2 == 0 ? "old" : "new";
        JsonValue template = yaml(TEMPLATE.replace("IMAGE", image));
        JsonObject spec = ModelServer.with(
                yaml(
                        "{selector: {app: shop, matchLabels: {app: shop}, matchExpressions: [{key: a, operator: Exists}]}}"),
                Map.of("template", template, "replicas", JsonNumber.of(replicas)));
        int space = kind.indexOf(' ');
        return JsonObject.builder()
                .add("apiVersion", kind.substring(0, space))
                .add("kind", kind.substring(space + 1))
                .add("metadata", metadata())
                .add("spec", spec)
                .add("status", status)
                .build();
    }

    private JsonObject metadata() {
        return ModelServer.with(
                yaml(
                        "{name: shop, namespace: default, uid: uid-shop, generation: 1, managedFields: ["
                                + "{manager: fuzz, operation: Apply, apiVersion: apps/v1, fieldsV1: {'f:spec': {}}},"
                                + " {manager: fuzz, operation: Update, apiVersion: apps/v1, fieldsV1: {'f:spec': {'f:template': {"
                                + "'f:metadata': {'f:annotations': {'f:kubectl.kubernetes.io/restartedAt': {}, 'f:x': {}}}}}}}]}"),
                Map.of("resourceVersion", JsonString.of(Long.toString(version))));
    }

    private static JsonObject replicaSet(String number, String image) {
        return yaml("{metadata: {name: shop-" + number + ", namespace: default, uid: uid-set, annotations:"
                + " {deployment.kubernetes.io/revision: '" + number + "'}, ownerReferences: [{controller: true, uid:"
                + " uid-shop}]}, spec: {selector: {matchLabels: {app: shop}}, template: "
                + TEMPLATE.replace("IMAGE", image) + "}, status: {availableReplicas: 1}}");
    }

    private static JsonObject revision(int number, String image) {
        return yaml("{metadata: {name: shop-" + number
                + ", namespace: default, ownerReferences: [{controller: true, uid:"
                + " uid-shop}]}, revision: " + number + ", data: {spec: {template: " + TEMPLATE.replace("IMAGE", image)
                + "}}}");
    }

    private static ModelServer.Answer ok(JsonObject object) {
        return ModelServer.Answer.json(200, object);
    }
}
