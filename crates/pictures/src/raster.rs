//! Pixels in memory: resized, turned, brought into the colours of the web.

use crate::orientation::Orientation;
use crate::unfit::Failed;
use fast_image_resize::images::{TypedImage, TypedImageRef};
use fast_image_resize::pixels::{U8x3, U8x4};
use fast_image_resize::{FilterType, ImageError, MulDiv, PixelTrait, ResizeAlg, ResizeOptions, Resizer};
use moxcms::{ColorProfile, DataColorSpace, Layout, TransformOptions};

/// What stands for one pixel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Channels {
    /// Red, green, blue.
    Rgb,
    /// The same, and how solid it is.
    Rgba,
}

impl Channels {
    pub(crate) fn count(self) -> usize {
        match self {
            Channels::Rgb => 3,
            Channels::Rgba => 4,
        }
    }
}

/// Rows of pixels, eight bits a channel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Raster {
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) channels: Channels,
    pub(crate) pixels: Vec<u8>,
}

impl Raster {
    /// From grey pixels.
    pub(crate) fn of_grey(width: u32, height: u32, pixels: &[u8]) -> Raster {
        let pixels = pixels.iter().flat_map(|grey| [*grey; 3]);
        Raster { width, height, channels: Channels::Rgb, pixels: collected(pixels, width, height, Channels::Rgb) }
    }

    /// From grey pixels that say how solid they are.
    pub(crate) fn of_grey_alpha(width: u32, height: u32, pixels: &[u8]) -> Raster {
        let pixels = pixels.chunks_exact(2).flat_map(|pair| match pair {
            [grey, alpha] => [*grey, *grey, *grey, *alpha],
            _ => [0; 4],
        });
        Raster { width, height, channels: Channels::Rgba, pixels: collected(pixels, width, height, Channels::Rgba) }
    }

    /// The same with colours weighed by how solid they are: what is clear has no colour that could bleed into its
    /// neighbours. Takes no further memory.
    pub(crate) fn weighed(self) -> Result<Raster, Failed> {
        self.changed(|image| MulDiv::new().multiply_alpha_inplace_typed(image))
    }

    /// The contrary of [`Raster::weighed`].
    pub(crate) fn unweighed(self) -> Result<Raster, Failed> {
        self.changed(|image| MulDiv::new().divide_alpha_inplace_typed(image))
    }

    fn changed(
        mut self,
        change: impl FnOnce(&mut TypedImage<'_, U8x4>) -> Result<(), ImageError>,
    ) -> Result<Raster, Failed> {
        if self.channels == Channels::Rgba {
            let mut image = TypedImage::from_buffer(self.width, self.height, &mut self.pixels).map_err(unwritable)?;
            change(&mut image).map_err(unwritable)?;
        }
        Ok(self)
    }

    /// The square in its middle.
    pub(crate) fn middle_square(self) -> Raster {
        let side = self.width.min(self.height);
        if self.width == self.height {
            return self;
        }
        let (left, top) = ((self.width - side) as usize / 2, (self.height - side) as usize / 2);
        let (count, long) = (self.channels.count(), self.width as usize * self.channels.count());
        let rows = self.pixels.chunks_exact(long.max(1)).skip(top).take(side as usize);
        let middle = rows.flat_map(|row| row.iter().skip(left * count).take(side as usize * count).copied());
        Raster {
            width: side,
            height: side,
            channels: self.channels,
            pixels: collected(middle, side, side, self.channels),
        }
    }

    /// In another size.
    pub(crate) fn resized(&self, width: u32, height: u32) -> Result<Raster, Failed> {
        let mut pixels = vec![0; width as usize * height as usize * self.channels.count()];
        // Named one by one: the library compiles its filters anew for each type of pixel that is named.
        match self.channels {
            Channels::Rgb => self.resize_to::<U8x3>(width, height, &mut pixels)?,
            Channels::Rgba => self.resize_to::<U8x4>(width, height, &mut pixels)?,
        }
        Ok(Raster { width, height, channels: self.channels, pixels })
    }

    fn resize_to<P: PixelTrait>(&self, width: u32, height: u32, pixels: &mut [u8]) -> Result<(), Failed> {
        let source = TypedImageRef::<P>::from_buffer(self.width, self.height, &self.pixels).map_err(unwritable)?;
        let mut target = TypedImage::<P>::from_buffer(width, height, pixels).map_err(unwritable)?;
        let filter = ResizeAlg::Convolution(FilterType::Lanczos3);
        let options = ResizeOptions::new().resize_alg(filter).use_alpha(false);
        Resizer::new().resize_typed(&source, &mut target, &options).map_err(unwritable)
    }

    /// Without the channel that says how solid pixels are, where all are wholly so.
    pub(crate) fn without_needless_alpha(self) -> Raster {
        let solid = || self.pixels.chunks_exact(4).all(|pixel| pixel.last() == Some(&255));
        if self.channels == Channels::Rgb || !solid() {
            return self;
        }
        let colours = self.pixels.chunks_exact(4).flat_map(|pixel| pixel.iter().take(3).copied());
        let pixels = collected(colours, self.width, self.height, Channels::Rgb);
        Raster { channels: Channels::Rgb, pixels, ..self }
    }

    /// As it is to be shown.
    pub(crate) fn turned(self, orientation: Orientation) -> Raster {
        if orientation == Orientation::AS_STORED {
            return self;
        }
        let (width, height) = orientation.shown(self.width, self.height);
        let (right, bottom) = (self.width.saturating_sub(1), self.height.saturating_sub(1));
        let mut pixels = Vec::with_capacity(self.pixels.len());
        for y in 0..height {
            for x in 0..width {
                let (column, row) = match orientation.number() {
                    2 => (right - x, y),
                    3 => (right - x, bottom - y),
                    4 => (x, bottom - y),
                    5 => (y, x),
                    6 => (y, bottom - x),
                    7 => (right - y, bottom - x),
                    8 => (right - y, x),
                    _ => (x, y),
                };
                pixels.extend_from_slice(self.pixel(column, row));
            }
        }
        Raster { width, height, channels: self.channels, pixels }
    }

    fn pixel(&self, column: u32, row: u32) -> &[u8] {
        let count = self.channels.count();
        let at = (row as usize * self.width as usize + column as usize) * count;
        self.pixels.get(at..at + count).unwrap_or_default()
    }

    /// In the colours of the web, from those that a profile describes. One that cannot be read is passed over, as browsers do.
    pub(crate) fn in_srgb(mut self, profile: &[u8]) -> Raster {
        let Ok(profile) = ColorProfile::new_from_slice(profile) else { return self };
        if profile.color_space != DataColorSpace::Rgb {
            return self;
        }
        let layout = if self.channels == Channels::Rgb { Layout::Rgb } else { Layout::Rgba };
        let web = ColorProfile::new_srgb();
        let Ok(transform) = profile.create_transform_8bit(layout, &web, layout, TransformOptions::default()) else {
            return self;
        };
        let row = self.width as usize * self.channels.count();
        let mut changed = vec![0; row];
        for row in self.pixels.chunks_exact_mut(row.max(1)) {
            if transform.transform(row, &mut changed).is_err() {
                return self;
            }
            row.copy_from_slice(&changed);
        }
        self
    }
}

/// All of an iterator, in memory that is not taken twice while it grows.
fn collected(pixels: impl Iterator<Item = u8>, width: u32, height: u32, channels: Channels) -> Vec<u8> {
    let mut all = Vec::with_capacity(width as usize * height as usize * channels.count());
    all.extend(pixels);
    all
}

fn unwritable(why: impl std::fmt::Display) -> Failed {
    Failed::Unwritable(why.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two rows of three pixels, each with its own red.
    fn six() -> Raster {
        let pixels = (0..6).flat_map(|red| [red, 0, 0]).collect();
        Raster { width: 3, height: 2, channels: Channels::Rgb, pixels }
    }

    fn reds(raster: &Raster) -> Vec<u8> {
        raster.pixels.chunks_exact(3).map(|pixel| pixel[0]).collect()
    }

    fn turned(number: u8) -> (u32, u32, Vec<u8>) {
        let mut block = Orientation::AS_STORED.exif();
        block[18] = number;
        let turned = six().turned(Orientation::of_exif(&block));
        (turned.width, turned.height, reds(&turned))
    }

    #[test]
    fn each_orientation_turns_pixels_as_exif_says() {
        assert_eq!(turned(1), (3, 2, vec![0, 1, 2, 3, 4, 5]));
        assert_eq!(turned(2), (3, 2, vec![2, 1, 0, 5, 4, 3]));
        assert_eq!(turned(3), (3, 2, vec![5, 4, 3, 2, 1, 0]));
        assert_eq!(turned(4), (3, 2, vec![3, 4, 5, 0, 1, 2]));
        assert_eq!(turned(5), (2, 3, vec![0, 3, 1, 4, 2, 5]));
        assert_eq!(turned(6), (2, 3, vec![3, 0, 4, 1, 5, 2]));
        assert_eq!(turned(7), (2, 3, vec![5, 2, 4, 1, 3, 0]));
        assert_eq!(turned(8), (2, 3, vec![2, 5, 1, 4, 0, 3]));
    }

    #[test]
    fn the_colour_of_what_is_clear_does_not_bleed_into_what_is_solid() {
        // Left half solid white, right half clear and black.
        let row = (0..64).flat_map(|x| if x < 32 { [255; 4] } else { [0; 4] });
        let pixels = (0..64).flat_map(|_| row.clone()).collect();
        let raster = Raster { width: 64, height: 64, channels: Channels::Rgba, pixels };
        let small = raster.weighed().unwrap().resized(15, 15).unwrap().unweighed().unwrap();
        for pixel in small.pixels.chunks_exact(4).filter(|pixel| pixel[3] > 8) {
            assert!(pixel[0] > 240, "{pixel:?}");
        }
    }

    #[test]
    fn a_profile_that_cannot_be_read_changes_nothing() {
        assert_eq!(six().in_srgb(b"no profile"), six());
    }

    #[test]
    fn colours_of_a_wider_space_become_those_of_the_web() {
        let profile = ColorProfile::new_display_p3().encode().unwrap();
        let pixels = vec![200, 100, 50];
        let raster = Raster { width: 1, height: 1, channels: Channels::Rgb, pixels };
        let changed = raster.in_srgb(&profile).pixels;
        assert!(changed[0] > 205 && changed[2] < 50, "{changed:?}");
    }
}
