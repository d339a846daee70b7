// 1-1: a karst road with an electric tuk-tuk, a gift for new visitors, a camp with Wi-Fi; to come: trail, guest house, hosts.
import {
  archPoints,
  box,
  campfire,
  curve,
  cylinder,
  type Diorama,
  figure,
  hill,
  house,
  join,
  lathe,
  type Model,
  mound,
  Path,
  type Point3,
  parcel,
  piece,
  place,
  recolor,
  repeat,
  road,
  stones,
  tent,
  tube,
  tuktuk,
} from '../kit';

const DRIVE_M_PER_S = 2.1;
/** A breath of the Wi-Fi arcs, and of the gift's lid. */
const SIGNAL_S = 4;
const FLIGHT_S = 14;

const LOOP = curve(
  [
    [-6.4, 1],
    [-4.8, 4.6],
    [0, 5.4],
    [4.8, 4.6],
    [6.4, 1.2],
    [3.6, -1.2],
    [-0.5, -1.1],
    [-4, -2],
  ],
  true,
  7,
);
/** The trail climbs the hill in bends. */
const TRAIL: readonly Point3[] = [
  [-2.2, 0.1, -2.4],
  [-2.9, 0.75, -3.3],
  [-4.6, 1.35, -3.1],
  [-6.1, 1.75, -3.9],
  [-5.3, 2.5, -4.4],
  [-4.1, 3.05, -4.7],
  [-4.5, 3.6, -5.4],
];

/** Builds the landmark of policy 1. */
export function roadAndCamp(d: Diorama): void {
  const mark = d.landmark({ policy: 1, x: -15, z: 3, anchor: 8.6, shot: { azimuth: 0.2 } });
  mark
    .always()
    .add(piece(road(LOOP, 1.9, 0.05, true), 'asphalt'))
    .add(piece(road(LOOP, 2.3, 0.035, true), 'limestone'))
    .add(hill(4.7, 3.6, 5), { x: -4.6, z: -5.4 })
    .add(stones(6, 1.9, 1.9, 3), { x: -7.2, z: -2.9 })
    .add(stones(4, 1.1, 1.1, 8), { x: -3.4, z: -3.4, y: 0.7 })
    .add(stones(3, 0.8, 1.3, 2), { x: -4.9, z: -6, y: 3.2 })
    .add(stones(5, 1.3, 1.2, 6), { x: 6.9, z: -2.6 })
    .add(stones(4, 1, 0.8, 1), { x: -1, z: 7.1 });

  const ride = mark
    .done()
    .add(tuktuk())
    .add(place(recolor(figure(), { wood: 'plaster' }), { y: 0.42, z: 0.12, scale: 0.62 }))
    .add(place(recolor(figure(), { wood: 'rose' }), { x: -0.28, y: 0.55, z: -0.72, scale: 0.56 }))
    .add(place(recolor(figure(), { wood: 'straw' }), { x: 0.3, y: 0.55, z: -0.72, scale: 0.5 }));
  const way = new Path(LOOP, true);
  const post = mark.done().add(charger(), { x: 5.3, z: -2.1, turn: -0.5 });
  mark.tell('fy2022.2', [ride, post], { under: ride, follow: true, radius: 3.4 });

  const gift = mark.event().add(parcel(1.9, 'stone', 'copper', false), { y: 0.05 });
  const lid = mark.event().add(bow(1.9));
  gift.x = lid.x = -2.4;
  gift.z = lid.z = 1.9;
  gift.turn = lid.turn = 0.45;
  const guests = [
    mark.person('event', { x: -4.1, z: 2.3, turn: 1.4, kind: 'child', color: 'straw' }),
    mark.person('event', { x: -0.6, z: 2.5, turn: -1.7, color: 'sky' }),
    mark.person('event', { x: -1.2, z: 3.3, turn: -2.4, kind: 'child', color: 'rose' }),
    mark.person('event', { x: -3.4, z: 3.4, turn: 2.3, kind: 'elder', color: 'tile' }),
  ];
  mark.tell('fy2022.1', [gift, lid, ...guests]);

  const camp = mark
    .done()
    .add(tent('straw'), { x: 4.9, z: -4.9, turn: -0.55 })
    .add(tent('rose', 2, 2.3), { x: 1.7, z: -5.3, turn: 0.3 })
    .add(campfire(), { x: 3.2, z: -3.1 })
    .add(mast(), { x: 3.3, z: -6.2 });
  const campers = [
    mark.person('done', { x: 4.3, z: -2.9, turn: -1.2, color: 'moss' }),
    mark.person('done', { x: 2.1, z: -3, turn: 1.4, color: 'copper' }),
  ];
  const signals = [0.45, 0.85, 1.25].map((size) => {
    const arc = mark.done().add(piece(tube(wave(size), 0.07, 5), 'lamp', {}, { glow: 1 }));
    arc.x = 3.3;
    arc.y = 3.35;
    arc.z = -6.2;
    return arc;
  });
  mark.tell('fy2022.3', [camp, ...campers, ...signals], { under: [camp, ...campers] });

  const trail = mark
    .next(0.25, 0.75)
    .draw(piece(tube(TRAIL, 0.03, 4), 'wood'))
    .draw(place(figure(), { x: -3, y: 0.7, z: -3, scale: 0.72 }))
    .draw(place(figure(), { x: -5.9, y: 1.75, z: -3.7, scale: 0.72 }))
    .draw(place(figure(true), { x: -4.3, y: 3.7, z: -5.1, scale: 0.72 }));
  const guestHouse = mark
    .next(0.35, 0.95)
    .draw(house({ width: 4, depth: 3 }), { x: 2.6, z: 1.2, turn: -0.12 });
  const hosts = mark
    .next(0.55, 1)
    .draw(figure(true), { x: 0.1, z: 3, turn: 0.2 })
    .draw(figure(true), { x: -1.3, z: 2.5, turn: 0.3 })
    .draw(place(figure(true), { x: -2.6, z: 2.9, turn: 0.4, scale: 0.85 }));
  const plane = mark.next(0.45, 0.9).draw(airliner());
  mark.tell('fy2023.1', plane, { follow: true, radius: 4.2, elevation: 0.16 });
  mark.tell('fy2023.2', trail);
  mark.tell('fy2023.3', guestHouse);
  mark.tell('fy2023.4', hosts);

  d.animate(({ seconds, year }) => {
    way.follow(ride, seconds * DRIVE_M_PER_S);
    ride.y = 0.05 + 0.015 * Math.sin(seconds * 9);
    const hop = Math.max(0, Math.sin((seconds / SIGNAL_S) * Math.PI * 2));
    lid.y = 1.57 + 0.35 * hop;
    lid.lean = 0.16 * hop;
    guests.forEach((guest, i) => {
      guest.raise = i < 3 ? hop * 0.9 : 0.3 * hop;
    });
    signals.forEach((arc, i) => {
      arc.light =
        (0.35 + 0.65 * Math.max(0, Math.sin((seconds / SIGNAL_S) * Math.PI * 2 - i * 0.9))) *
        (1 - 0.5 * year);
    });
    const along = (seconds / FLIGHT_S) * Math.PI * 2;
    plane.x = 1.2 + Math.sin(along) * 4.2;
    plane.z = -3.6 + Math.cos(along) * 1.6;
    plane.y = 6.3 + 0.3 * Math.sin(along * 2);
    plane.turn = Math.atan2(Math.cos(along) * 4.2, -Math.sin(along) * 1.6);
    plane.lean = 0.22;
  });
}

/** Lid and bow of the gift, its foot at the lid's lower edge. */
function bow(size: number): Model {
  const loop = (side: number): Model =>
    piece(mound(size * 0.2, size * 0.2, 3, 0.7, 12), 'copper', {
      x: side * size * 0.2,
      y: 0.3,
      lean: side * -0.5,
    });
  return join(
    piece(box(size * 1.1, 0.3, size * 1.1, 0.06), 'stone'),
    piece(box(size * 1.12, 0.31, size * 0.18, 0.01), 'copper'),
    piece(box(size * 0.18, 0.31, size * 1.12, 0.01), 'copper'),
    loop(1),
    loop(-1),
  );
}

/** A post at which the tuk-tuk is charged: a lamp and a plug on a cable. */
function charger(): Model {
  return join(
    piece(box(0.5, 1.5, 0.35, 0.08), 'stone'),
    piece(box(0.34, 0.34, 0.05, 0.02), 'leaf', { y: 0.98, z: 0.18 }, { glow: 0.8 }),
    piece(
      tube(
        [
          [0.26, 1.1, 0],
          [0.55, 0.9, 0.1],
          [0.6, 0.35, 0.2],
          [0.3, 0.15, 0.35],
        ],
        0.04,
        5,
      ),
      'coal',
      {},
      { fine: true },
    ),
  );
}

/** The camp's mast from which the arcs go out. */
function mast(): Model {
  return join(
    piece(cylinder(0.08, 3.2, 0.05, 7), 'darkwood'),
    piece(
      lathe(
        [
          [0, 0],
          [0.16, 0.1],
          [0.16, 0.28],
          [0, 0.36],
        ],
        10,
      ),
      'lamp',
      { y: 3.1 },
      { glow: 1 },
    ),
  );
}

/** A quarter turn of a wave, standing above the mast. */
function wave(radius: number): Point3[] {
  return archPoints(radius, radius, 12).slice(2, 11);
}

/** A passenger plane for the visits to travel companies abroad; nose to +z, 4 m. */
function airliner(): Model {
  const wing = (side: number): Model =>
    piece(box(2, 0.06, 0.5, 0), 'stone', { x: side * 1.05, y: 0.2, z: -0.15, turn: side * 0.42 });
  const hull = lathe(
    [
      [0, 0],
      [0.14, 0.3],
      [0.25, 0.9],
      [0.25, 2.6],
      [0.14, 3.2],
      [0, 3.4],
    ],
    8,
  );
  return join(
    piece(hull, 'stone', { y: 0.25, z: -1.9, tilt: Math.PI / 2 }),
    wing(1),
    wing(-1),
    repeat(piece(box(0.7, 0.05, 0.3, 0), 'stone', {}), [
      { x: 0.36, y: 0.3, z: -1.6 },
      { x: -0.36, y: 0.3, z: -1.6 },
    ]),
    piece(box(0.05, 0.7, 0.45, 0), 'stone', { y: 0.4, z: -1.65 }),
  );
}
