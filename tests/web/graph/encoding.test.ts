import { describe, expect, it } from 'vitest';
import { arrowScale, arrowShape, dashPattern, lineWidth, nodeDiameter } from '../../../web/graph/encoding.ts';

describe('encoding', () => {
  it.each([
    [1, 1.25],
    [2, 2.2],
    [4, 3.15],
    [8, 4.1],
    [16, 5.05],
    [32, 6],
    [500, 6],
  ])('draws %i claims %f px wide', (claims, width) => {
    expect(lineWidth(claims)).toBeCloseTo(width, 5);
  });

  it('draws actors from 26 to 60 px', () => {
    expect(nodeDiameter(0)).toBe(26);
    expect(nodeDiameter(3)).toBeCloseTo(31.2);
    expect(nodeDiameter(100_000)).toBe(60);
  });

  it('tells done, said and being by the arrowhead', () => {
    expect(arrowShape('MATERIAL_CONFLICT')).toBe('triangle');
    expect(arrowShape('MATERIAL_COOPERATION')).toBe('triangle');
    expect(arrowShape('VERBAL_CONFLICT')).toBe('vee');
    expect(arrowShape('VERBAL_COOPERATION')).toBe('vee');
    expect(arrowShape('STRUCTURAL')).toBe('circle');
  });

  it('tells modality by the dash', () => {
    expect(dashPattern('ACTUAL', 2)).toBeNull();
    expect(dashPattern('ALLEGED', 2)).toEqual([0.1, 4.4]);
    expect(dashPattern('ANTICIPATED', 2)).toEqual([9, 6]);
  });

  it('makes the heads of thick lines and of dots smaller', () => {
    expect(arrowScale('MATERIAL_CONFLICT', 2)).toBeCloseTo(1.05);
    expect(arrowScale('STRUCTURAL', 2)).toBeCloseTo(0.7875);
  });
});
