// Where a part of a diorama is: five texels a part (materials/parts.ts).
// 0–2: rows of its matrix; 3: presence, progress of drawing, calm, light; 4: 1 spoken of, below 0 standing back.
uniform highp sampler2D uParts;

vec4 partState(float part) {
  return texelFetch(uParts, ivec2(3, int(part + 0.5)), 0);
}

float partTold(float part) {
  return texelFetch(uParts, ivec2(4, int(part + 0.5)), 0).x;
}

mat4 partMatrix(float part) {
  int i = int(part + 0.5);
  return transpose(mat4(texelFetch(uParts, ivec2(0, i), 0), texelFetch(uParts, ivec2(1, i), 0),
                        texelFetch(uParts, ivec2(2, i), 0), vec4(0.0, 0.0, 0.0, 1.0)));
}
