package dev.podwright.dsl.words;

import static dev.podwright.dsl.Pods.configMap;
import static dev.podwright.dsl.Pods.csi;
import static dev.podwright.dsl.Pods.downwardAPI;
import static dev.podwright.dsl.Pods.emptyDir;
import static dev.podwright.dsl.Pods.ephemeralClaim;
import static dev.podwright.dsl.Pods.fromField;
import static dev.podwright.dsl.Pods.fromResource;
import static dev.podwright.dsl.Pods.gib;
import static dev.podwright.dsl.Pods.hostPath;
import static dev.podwright.dsl.Pods.hours;
import static dev.podwright.dsl.Pods.image;
import static dev.podwright.dsl.Pods.nfs;
import static dev.podwright.dsl.Pods.projected;
import static dev.podwright.dsl.Pods.projection;
import static dev.podwright.dsl.Pods.pvc;
import static dev.podwright.dsl.Pods.secret;
import static dev.podwright.dsl.Pods.serviceAccountToken;
import static dev.podwright.dsl.Pods.source;
import static dev.podwright.dsl.words.Yaml.app;
import static dev.podwright.dsl.words.Yaml.assertYaml;
import static dev.podwright.dsl.words.Yaml.pod;

import dev.podwright.dsl.Pods;
import dev.podwright.model.volume.ClusterTrustBundleProjection;
import dev.podwright.model.volume.ISCSIVolumeSource;
import dev.podwright.model.volume.Volume;
import dev.podwright.model.volume.VolumeProjection;
import org.junit.jupiter.api.Test;

class VolumeWordsTest {
    @Test
    void every_source() {
        assertYaml(
                pod().volume(
                                "a",
                                configMap("settings")
                                        .item("k", "p")
                                        .item("l", "q", 0400)
                                        .mode(0440)
                                        .optional())
                        .volume(
                                "b",
                                secret("db")
                                        .item("k", "p")
                                        .item("l", "q", 0400)
                                        .mode(0400)
                                        .optional())
                        .volume("c", emptyDir().inMemory().limit("64Mi"))
                        .volume("d", emptyDir().inHugePages().limit(gib(1)))
                        .volume("e", emptyDir().inHugePages("2Mi"))
                        .volume("f", pvc("data").readOnly())
                        .volume("g", image("example/models:1").pullIfNotPresent())
                        .volume(
                                "h",
                                downwardAPI()
                                        .file("labels", fromField("metadata.labels"))
                                        .file("cpu", fromResource("limits.cpu").of("app"), 0444)
                                        .mode(0640))
                        .volume(
                                "i",
                                projected(configMap("settings"), secret("db").item("k", "p"))
                                        .and(downwardAPI().file("name", fromField("metadata.name")))
                                        .and(serviceAccountToken("token")
                                                .audience("vault")
                                                .expiresAfter(hours(1)))
                                        .and(projection(VolumeProjection.builder()
                                                .clusterTrustBundle(ClusterTrustBundleProjection.builder()
                                                        .name("roots")
                                                        .path("ca.pem")
                                                        .build())
                                                .build()))
                                        .mode(0440))
                        .volume("j", nfs("nfs.example.com", "/exports").readOnly())
                        .volume(
                                "k",
                                csi("secrets-store.csi.k8s.io")
                                        .attribute("secretProviderClass", "vault")
                                        .secret("credentials")
                                        .fsType("ext4")
                                        .readOnly())
                        .volume("l", ephemeralClaim("10Gi").storageClass("fast").with(s -> s.volumeMode("Filesystem")))
                        .volume(
                                "m",
                                source(Volume.builder()
                                        .iscsi(ISCSIVolumeSource.builder()
                                                .targetPortal("10.0.2.15:3260")
                                                .iqn("iqn.2001-04.com.example:storage.disk1")
                                                .lun(0)
                                                .build())
                                        .build())),
                """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: p
                spec:
                  containers:
                  - name: app
                    image: example/app:1
                  volumes:
                  - name: a
                    configMap:
                      name: settings
                      items:
                      - key: k
                        path: p
                      - key: l
                        path: q
                        mode: 256
                      defaultMode: 288
                      optional: true
                  - name: b
                    secret:
                      secretName: db
                      items:
                      - key: k
                        path: p
                      - key: l
                        path: q
                        mode: 256
                      defaultMode: 256
                      optional: true
                  - name: c
                    emptyDir:
                      medium: Memory
                      sizeLimit: 64Mi
                  - name: d
                    emptyDir:
                      medium: HugePages
                      sizeLimit: 1Gi
                  - name: e
                    emptyDir:
                      medium: HugePages-2Mi
                  - name: f
                    persistentVolumeClaim:
                      claimName: data
                      readOnly: true
                  - name: g
                    image:
                      reference: example/models:1
                      pullPolicy: IfNotPresent
                  - name: h
                    downwardAPI:
                      items:
                      - path: labels
                        fieldRef:
                          fieldPath: metadata.labels
                      - path: cpu
                        resourceFieldRef:
                          containerName: app
                          resource: limits.cpu
                        mode: 292
                      defaultMode: 416
                  - name: i
                    projected:
                      sources:
                      - configMap:
                          name: settings
                      - secret:
                          name: db
                          items:
                          - key: k
                            path: p
                      - downwardAPI:
                          items:
                          - path: name
                            fieldRef:
                              fieldPath: metadata.name
                      - serviceAccountToken:
                          audience: vault
                          expirationSeconds: 3600
                          path: token
                      - clusterTrustBundle:
                          name: roots
                          path: ca.pem
                      defaultMode: 288
                  - name: j
                    nfs:
                      server: nfs.example.com
                      path: /exports
                      readOnly: true
                  - name: k
                    csi:
                      driver: secrets-store.csi.k8s.io
                      readOnly: true
                      fsType: ext4
                      volumeAttributes:
                        secretProviderClass: vault
                      nodePublishSecretRef:
                        name: credentials
                  - name: l
                    ephemeral:
                      volumeClaimTemplate:
                        spec:
                          accessModes:
                          - ReadWriteOnce
                          resources:
                            requests:
                              storage: 10Gi
                          storageClassName: fast
                          volumeMode: Filesystem
                  - name: m
                    iscsi:
                      targetPortal: 10.0.2.15:3260
                      iqn: iqn.2001-04.com.example:storage.disk1
                      lun: 0
                """);
    }

    @Test
    void host_paths_and_pulls() {
        assertYaml(
                pod().volume("a", hostPath("/a"))
                        .volume("b", hostPath("/b").directory())
                        .volume("c", hostPath("/c").directoryOrCreate())
                        .volume("d", hostPath("/d").file())
                        .volume("e", hostPath("/e").fileOrCreate())
                        .volume("f", hostPath("/f").socket())
                        .volume("g", hostPath("/g").charDevice())
                        .volume("h", hostPath("/h").blockDevice())
                        .volume("i", image("i").pullAlways())
                        .volume("j", image("i").pullNever()),
                """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: p
                spec:
                  containers:
                  - name: app
                    image: example/app:1
                  volumes:
                  - name: a
                    hostPath:
                      path: /a
                  - name: b
                    hostPath:
                      path: /b
                      type: Directory
                  - name: c
                    hostPath:
                      path: /c
                      type: DirectoryOrCreate
                  - name: d
                    hostPath:
                      path: /d
                      type: File
                  - name: e
                    hostPath:
                      path: /e
                      type: FileOrCreate
                  - name: f
                    hostPath:
                      path: /f
                      type: Socket
                  - name: g
                    hostPath:
                      path: /g
                      type: CharDevice
                  - name: h
                    hostPath:
                      path: /h
                      type: BlockDevice
                  - name: i
                    image:
                      reference: i
                      pullPolicy: Always
                  - name: j
                    image:
                      reference: i
                      pullPolicy: Never
                """);
    }

    @Test
    void shared_volumes_and_memory() {
        assertYaml(
                Pods.pod("p")
                        .sharedVolume(
                                "logs",
                                emptyDir().limit("1Gi"),
                                v -> v.writtenBy("app", "/var/log/app")
                                        .readBy("shipper", "/logs")
                                        .sharedBy("tidy", "/logs"))
                        .sharedMemory("256Mi", "app", "tidy")
                        .container(app())
                        .container("tidy", "t")
                        .sidecar("shipper", "s", c -> c.follows("app")),
                """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: p
                  annotations:
                    writes.podwright.dev/app: logs
                    reads.podwright.dev/shipper: logs
                    shares.podwright.dev/tidy: logs, shared-memory
                    shares.podwright.dev/app: shared-memory
                    follows.podwright.dev/shipper: app
                spec:
                  initContainers:
                  - name: shipper
                    image: s
                    restartPolicy: Always
                    volumeMounts:
                    - name: logs
                      mountPath: /logs
                      readOnly: true
                  containers:
                  - name: app
                    image: example/app:1
                    volumeMounts:
                    - name: logs
                      mountPath: /var/log/app
                    - name: shared-memory
                      mountPath: /dev/shm
                  - name: tidy
                    image: t
                    volumeMounts:
                    - name: logs
                      mountPath: /logs
                    - name: shared-memory
                      mountPath: /dev/shm
                  volumes:
                  - name: logs
                    emptyDir:
                      sizeLimit: 1Gi
                  - name: shared-memory
                    emptyDir:
                      medium: Memory
                      sizeLimit: 256Mi
                """);
    }
}
